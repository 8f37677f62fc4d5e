import { describe, expect, test } from 'vitest'
import { isPassing } from '@/cli/serve/last-resort.mjs'
import { DomainError } from '@/domain/errors'

const withCode = (code: string) => Object.assign(new Error('lost'), { code })

describe('S-53: an error that nobody caught', () => {
  test.each([
    ['a reader who went away', withCode('ECONNRESET'), true],
    ['a database connection that was lost', withCode('CONNECTION_CLOSED'), true],
    ['a refusal that nobody waited for', new DomainError('UNAVAILABLE', 'Busy.'), true],
    ['a fault of the program', new TypeError('x is not a function'), false],
    ['a full disk', withCode('ENOSPC'), false],
    ['something that is no error', 'thrown text', false],
  ])('%s passes: %s', (_, error, passes) => {
    expect(isPassing(error)).toBe(passes)
  })
})
