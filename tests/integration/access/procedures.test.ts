import { TRPCError } from '@trpc/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { createCaller } from '@/server/trpc/caller'
import { appRouter } from '@/server/trpc/root'
import { testDatabase } from '../../support/database'
import { CANARY, contextOn, EVERYBODY, seedEverybody, type Who } from '../../support/everybody'

const database = testDatabase()
let headersOf: (who: Who) => Headers

beforeAll(async () => {
  headersOf = await seedEverybody(database.db)
})

const ANYBODY = EVERYBODY
const SIGNED_IN: readonly Who[] = EVERYBODY.slice(0, 6)
const STAFF: readonly Who[] = EVERYBODY.slice(0, 5)
const ADMINISTRATOR: readonly Who[] = ['administrator']
const PMO: readonly Who[] = ['administrator', 'pmo-manager']
const LEAD: readonly Who[] = [...PMO, 'lead-own']
const AUTHOR: readonly Who[] = ['administrator', 'report-author']

interface Row {
  may: readonly Who[]
  /** What it is done to, when that decides who may know of it. */
  about?: 'programme' | 'report'
  /** An input that is refused for its version at the latest, so that nothing changes. */
  input?: Input
}

type Input = (subject: string) => unknown

const STALE = 999
const NO_JOB = '7f0a0d5e-3c6e-4c53-9a8e-3f6d8f0b2c11'
const shown = (programme: string) => ({ programme, milestone: 'design', version: STALE })
const person = { id: 1, version: STALE }
const reportKey = (key: string) => ({ key, version: STALE })
const ofProgramme = (may: readonly Who[], input: Input): Row => ({
  may,
  about: 'programme',
  input,
})
const ofReport = (may: readonly Who[], input: Input = reportKey): Row => ({
  may,
  about: 'report',
  input,
})
const programme = { kind: 'project', organisations: [], visibility: 'public' }
const definition = {
  subject: 'New',
  reportOf: 'The Chamberlain',
  classification: 'public',
  for: [{ meeting: 'nothing', purpose: 'information' }],
  sections: [{ kind: 'programme', heading: 'Progress', programme: 'open' }],
  recommendations: [],
}

const TABLE: Record<string, Row> = {
  'account.endOtherSessions': { may: SIGNED_IN },
  'account.endSession': { may: SIGNED_IN, input: () => ({ session: 999_999 }) },
  'account.get': { may: SIGNED_IN },
  'backups.list': { may: ADMINISTRATOR },
  'activity.count': { may: STAFF, input: () => ({}) },
  'activity.list': { may: STAFF, input: () => ({}) },
  'activity.people': { may: STAFF },
  'drafts.discard': { may: SIGNED_IN, input: () => ({ form: 'programmes/new' }) },
  'drafts.find': { may: SIGNED_IN, input: () => ({ form: 'programmes/new' }) },
  'drafts.save': {
    may: SIGNED_IN,
    input: () => ({ form: 'programmes/new', version: null, values: { start: {}, typed: {} } }),
  },
  'events.add': ofProgramme(LEAD, (programme) => ({ programme, kind: 'progress', text: 'X' })),
  'jobs.discard': { may: ADMINISTRATOR, input: () => ({ id: NO_JOB }) },
  'jobs.list': { may: ADMINISTRATOR },
  'jobs.retry': { may: ADMINISTRATOR, input: () => ({ id: NO_JOB }) },
  'meetings.add': {
    may: AUTHOR,
    input: () => ({ committee: 'nothing', date: '1 September 2020' }),
  },
  'meetings.list': { may: ANYBODY },
  'milestones.add': ofProgramme(PMO, (programme) => ({ programme, name: 'X' })),
  'milestones.cancel': ofProgramme(PMO, (key) => ({ ...shown(key), reason: 'X' })),
  'milestones.complete': ofProgramme(PMO, (key) => ({ ...shown(key), actual: '2020-07-01' })),
  'milestones.edit': ofProgramme(PMO, (key) => ({ ...shown(key), name: 'X' })),
  'milestones.forecast': ofProgramme(PMO, (key) => ({ ...shown(key), forecast: '2020-10' })),
  'milestones.rebaseline': ofProgramme(PMO, (key) => ({ ...shown(key), to: '2021', reason: 'X' })),
  'milestones.reopen': ofProgramme(PMO, shown),
  'people.changeRole': { may: ADMINISTRATOR, input: () => ({ ...person, role: 'member' }) },
  'people.disable': { may: ADMINISTRATOR, input: () => person },
  'people.enable': { may: ADMINISTRATOR, input: () => person },
  'people.endSessions': { may: ADMINISTRATOR, input: () => ({ id: 7 }) },
  'people.invite': {
    may: ADMINISTRATOR,
    input: () => ({ name: 'X', email: 'x@example.gov.uk', role: 'member' }),
  },
  'people.list': { may: ADMINISTRATOR },
  'people.makeLink': { may: ADMINISTRATOR, input: () => ({ id: 1 }) },
  'portfolio.choices': { may: ANYBODY },
  'portfolio.filters': { may: ANYBODY },
  'portfolio.dueSoon': { may: ANYBODY, input: () => ({}) },
  'portfolio.list': { may: ANYBODY, input: () => ({}) },
  'programmes.add': { may: PMO, input: () => ({ ...programme, name: 'X', parent: 'nothing' }) },
  'programmes.edit': ofProgramme(PMO, (key) => ({ ...programme, key, version: STALE })),
  'programmes.get': ofProgramme(ANYBODY, (key) => ({ key })),
  'programmes.rename': ofProgramme(PMO, (key) => ({ key, version: STALE, name: 'X' })),
  'ratings.record': ofProgramme(LEAD, (programme) => ({
    programme,
    value: 'green',
    expectedPrevious: STALE,
  })),
  'reports.approve': ofReport([...AUTHOR, 'pmo-manager']),
  'reports.choices': { may: AUTHOR },
  'reports.create': { may: AUTHOR, input: () => definition },
  'reports.define': ofReport(AUTHOR, (key) => ({ ...reportKey(key), ...definition })),
  'reports.draft': ofReport(AUTHOR),
  'reports.editParagraph': ofReport(AUTHOR, (key) => ({
    ...reportKey(key),
    paragraph: 'x',
    text: 'X',
  })),
  'reports.get': ofReport(ANYBODY, (key) => ({ key })),
  'reports.list': { may: ANYBODY, input: () => ({}) },
  'reports.publish': ofReport(AUTHOR),
  'reports.restoreParagraph': ofReport(AUTHOR, (key) => ({ ...reportKey(key), paragraph: 'x' })),
  'session.linksByEmail': { may: ANYBODY },
  'session.extend': { may: SIGNED_IN },
  'session.organisation': { may: ANYBODY },
  'session.samplePeople': { may: ANYBODY },
  'session.whoAmI': { may: ANYBODY },
  'tokens.end': { may: SIGNED_IN, input: () => ({ id: 999 }) },
  'tokens.list': { may: SIGNED_IN },
  'tokens.make': { may: SIGNED_IN, input: () => ({ name: 'X', scope: 'read', days: 30 }) },
}

const SUBJECTS = {
  programme: ['open', 'hidden', 'nothing'],
  report: ['draft', 'approved', 'published', 'withheld', 'nothing'],
}

const isNobody = (who: Who) => !SIGNED_IN.includes(who)

/** Whether somebody may know that the subject exists. */
function knows(who: Who, subject: string | undefined): boolean {
  if (subject === 'nothing') return false
  if (subject === 'draft') return STAFF.includes(who)
  if (subject === 'hidden' || subject === 'approved' || subject === 'withheld')
    return SIGNED_IN.includes(who)
  return true
}

function expected({ may }: Row, who: Who, subject: string | undefined): string {
  if (!knows(who, subject)) return 'NOT_FOUND'
  const leads = who !== 'lead-own' || may.includes('lead-other') || subject === 'open'
  if (may.includes(who) && leads) return 'may'
  return isNobody(who) ? 'UNAUTHORIZED' : 'FORBIDDEN'
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

test('every procedure stands in the table, and nothing else does', () => {
  expect(Object.keys(TABLE).sort()).toEqual(procedures.map(([path]) => path).sort())
})

describe.each(Object.entries(TABLE))('%s', (path, row) => {
  const subjects = row.about === undefined ? [undefined] : SUBJECTS[row.about]

  test.each(subjects.flatMap((subject) => EVERYBODY.map((who) => ({ who, subject }))))(
    '$who, $subject',
    async ({ who, subject }) => {
      const { code, answer } = await call(path, who, row.input?.(subject ?? ''))
      expect(code).toBe(expected(row, who, subject))
      if (isNobody(who)) expect(JSON.stringify(answer) ?? '').not.toContain(CANARY)
    },
  )

  if (row.about !== undefined)
    test('what one may not know of is refused like what does not exist', async () => {
      const refusals = subjects
        .flatMap((subject) => EVERYBODY.map((who) => ({ who, subject })))
        .filter(({ who, subject }) => !knows(who, subject))
        .map(({ who, subject }) => call(path, who, row.input?.(subject ?? '')))
      const answers = (await Promise.all(refusals)).map(({ answer }) => answer)
      expect(new Set(answers)).toEqual(new Set([`There is no such ${row.about}.`]))
    })
})
