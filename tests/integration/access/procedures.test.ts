import { TRPCError } from '@trpc/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { createCaller } from '@/server/trpc/caller'
import { appRouter } from '@/server/trpc/root'
import { testDatabase } from '../../support/database'
import {
  CANARY,
  contextOn,
  EVERYBODY,
  isSignedIn,
  knows,
  may,
  SUBJECTS,
  seedEverybody,
  type Who,
} from '../../support/everybody'
import { PROCEDURES, type ProcedureRow } from '../../support/procedure-table'

const database = testDatabase()
let headersOf: (who: Who) => Headers

beforeAll(async () => {
  headersOf = await seedEverybody(database.db)
})

/** What the policy says of a call. */
function expected(
  { action, about, wholeRole }: ProcedureRow,
  who: Who,
  subject: string | undefined,
): string {
  if (wholeRole && who === 'one-factor') return 'FORBIDDEN'
  if (about !== undefined && !knows(who, about, subject)) return 'NOT_FOUND'
  if (action === null || may(who, action, subject)) return 'may'
  return isSignedIn(who) ? 'FORBIDDEN' : 'UNAUTHORIZED'
}

const procedures = Object.entries(appRouter._def.procedures)

/** Refused before anybody asked who may: the table's input is at fault. */
const UNREAD = 'Some answers need another look.'
/** Refused after that, by the report itself. */
const NO_PARAGRAPH =
  'The report has no such paragraph any more. Reload the page to see it as it is now.'

interface Outcome {
  code: string
  answer: unknown
}

/** What comes of a call: 'may' when it got past the question who may. */
async function call(path: string, who: Who, input: unknown): Promise<Outcome> {
  const caller = createCaller(await contextOn(database.db, headersOf(who)))
  const procedure = path
    .split('.')
    .reduce<unknown>((found, name) => Reflect.get(Object(found), name), caller)
  if (typeof procedure !== 'function') throw new Error(`${path} is no procedure`)
  try {
    return { code: 'may', answer: await procedure(input) }
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    const { code, message } = error
    if (code === 'INTERNAL_SERVER_ERROR' || message === UNREAD) throw error
    const isLate = code === 'BAD_REQUEST' || code === 'CONFLICT' || message === NO_PARAGRAPH
    return { code: isLate ? 'may' : code, answer: message }
  }
}

test('S-2: every procedure stands in the table, and nothing else does', () => {
  expect(Object.keys(PROCEDURES).sort()).toEqual(procedures.map(([path]) => path).sort())
})

describe.each(Object.entries(PROCEDURES))('S-3: %s', (path, row) => {
  const subjects = row.about === undefined ? [undefined] : Object.keys(SUBJECTS[row.about])

  test.each(subjects.flatMap((subject) => EVERYBODY.map((who) => ({ who, subject }))))(
    '$who, $subject',
    async ({ who, subject }) => {
      const { code, answer } = await call(path, who, row.input?.(subject ?? ''))
      expect(code).toBe(expected(row, who, subject))
      if (!isSignedIn(who)) expect(JSON.stringify(answer) ?? '').not.toContain(CANARY)
    },
  )

  const { about } = row
  if (about !== undefined)
    test('S-6: what one may not know of is refused like what does not exist', async () => {
      const refusals = subjects
        .flatMap((subject) => EVERYBODY.map((who) => ({ who, subject })))
        .filter(({ who, subject }) => !knows(who, about, subject))
        .map(({ who, subject }) => call(path, who, row.input?.(subject ?? '')))
      const answers = (await Promise.all(refusals)).map(({ answer }) => answer)
      expect(new Set(answers)).toEqual(new Set([`There is no such ${about}.`]))
    })
})
