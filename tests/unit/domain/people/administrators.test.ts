import { expect, test } from 'vitest'
import { assertAccountRemains, assertAdministratorRemains } from '@/domain/people/administrators'

test('the only administrator stays one', () => {
  expect(() => assertAdministratorRemains([3], 3)).toThrow('Make somebody else an administrator')
})

test('one of two may go, and so may anybody else', () => {
  expect(() => assertAdministratorRemains([3, 7], 3)).not.toThrow()
  expect(() => assertAdministratorRemains([3], 7)).not.toThrow()
})

test('S-21: the only administrator with an account keeps it, and nobody else has to', () => {
  expect(() => assertAccountRemains([3], 3)).toThrow('Let another administrator connect theirs')
  expect(() => assertAccountRemains([3, 7], 3)).not.toThrow()
  expect(() => assertAccountRemains([3], 7)).not.toThrow()
  expect(() => assertAccountRemains([], 7)).not.toThrow()
})
