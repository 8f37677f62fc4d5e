import { expect, test } from 'vitest'
import { assertAdministratorRemains } from '@/domain/people/administrators'

test('the only administrator stays one', () => {
  expect(() => assertAdministratorRemains([3], 3)).toThrow('Make somebody else an administrator')
})

test('one of two may go, and so may anybody else', () => {
  expect(() => assertAdministratorRemains([3, 7], 3)).not.toThrow()
  expect(() => assertAdministratorRemains([3], 7)).not.toThrow()
})
