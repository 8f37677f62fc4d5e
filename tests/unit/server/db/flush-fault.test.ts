import { describe, expect, it } from 'vitest'
import { isPostgresFlushFault } from '@/server/db/flush-fault'

function fault(message: string, stack: string, Kind: ErrorConstructor = TypeError): Error {
  return Object.assign(new Kind(message), { stack })
}

const MESSAGE = "Cannot read properties of null (reading 'write')"
const STACK = `TypeError: ${MESSAGE}\n    at Immediate.nextWrite (file:///srv/node_modules/postgres/src/connection.js:255:22)`

describe('The one fault of the database client that a process survives', () => {
  it.each([
    ['the flush to a socket that is gone', fault(MESSAGE, STACK), true],
    ['the same from its CommonJS copy', fault(MESSAGE, STACK.replace('/src/', '/cjs/src/')), true],
    ['the same with Windows paths', fault(MESSAGE, STACK.replaceAll('/', '\\')), true],
    ['the same message from elsewhere', fault(MESSAGE, 'at write (/srv/app/page.js:1:1)'), false],
    ['another message from there', fault("reading 'read'", STACK), false],
    ['another kind of error', fault(MESSAGE, STACK, Error), false],
    ['no error at all', MESSAGE, false],
  ])('is %s', (_, error, survives) => {
    expect(isPostgresFlushFault(error)).toBe(survives)
  })
})
