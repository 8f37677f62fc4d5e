import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MILEPOST } from '@/domain/access'
import { asDay } from '@/domain/dates/day'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import type { Db } from '@/server/db/client'
import { databaseErrorCode } from '@/server/db/transaction'
import { portfolioCsv } from '@/server/portfolio/csv'
import { importPortfolio } from '@/server/portfolio/import'
import { portfolioJson } from '@/server/portfolio/json-pieces'
import { createCaller } from '@/server/trpc/caller'
import { arbitraryPortfolio, parsePortfolio } from '../../support/arbitrary-portfolio'
import { CANARY, withCanaries } from '../../support/canary'
import { contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'
import { emptied } from '../../support/emptied'
import { PORTFOLIO_WITH_SECRETS } from '../../support/secrets'

const database = testDatabase()
const NOT_ALLOWED = '42501'
const PMO = { ...MILEPOST, role: 'pmo-manager' } as const

const NON_PUBLIC = { nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'a contract' } }

const isSecret = (item: Record<string, unknown>) =>
  JSON.stringify(item.visibility) === JSON.stringify(NON_PUBLIC) ||
  JSON.stringify(item.classification) === JSON.stringify(NON_PUBLIC)

/** Every third item of every list is withheld, and so is the second programme. */
function withSecrets(file: PortfolioFile): PortfolioFile {
  const hide = <Item extends object>(items: readonly Item[]) =>
    items.map((item, at) => (at % 3 === 0 ? { ...item, visibility: NON_PUBLIC } : item))
  return {
    ...file,
    measures: hide(file.measures),
    programmes: file.programmes.map((programme, place) => ({
      ...programme,
      ...(place === 1 ? { visibility: NON_PUBLIC } : {}),
      milestones: hide(programme.milestones),
      ratings: hide(programme.ratings),
      measures: hide(programme.measures),
      risks: hide(programme.risks),
      events: hide(programme.events),
      decisions: hide(programme.decisions),
    })),
  }
}

async function load(file: PortfolioFile): Promise<void> {
  const outcome = await importPortfolio(contextFor(await emptied(database.db), MILEPOST), file)
  expect(outcome.ok).toBe(true)
}

/** The portfolio with one of its risks as it stood in public, and then all of it as it stands now. */
async function loadWithSecrets(): Promise<void> {
  const file = parsePortfolio(PORTFOLIO_WITH_SECRETS)
  await load({
    ...file,
    programmes: file.programmes.map((programme) => ({
      ...programme,
      risks: programme.risks.map(({ visibility: _withheld, ...risk }) => ({
        ...risk,
        title: 'Supply is late',
        recordedOn: asDay('2020-05-01'),
      })),
    })),
  })
  const outcome = await importPortfolio(contextFor(database.db, MILEPOST), file)
  expect(outcome.ok).toBe(true)
}

/** Everything that the role may read, of every column of every table of the database, and what it is told by functions. */
async function everythingThatItReads(): Promise<string> {
  const granted = await database.db.execute<{ table: string; columns: string }>(sql`
    select c.relname as table, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
      and has_schema_privilege('milepost_public', c.relnamespace, 'usage')
      and has_column_privilege('milepost_public', c.oid, a.attnum, 'select')
    group by c.relname order by c.relname`)
  expect(granted.length).toBeGreaterThan(20)
  const read: unknown[] = []
  for (const { table, columns } of granted)
    read.push(await database.publicDb.execute(sql.raw(`select ${columns} from "${table}"`)))
  const numbers = sql`generate_series(1, 60) as number`
  read.push(
    await database.publicDb.execute(sql`select public_depends_on(number), public_told_to(number),
      public_previous(number), public_step_words(number)::text, withheld_corrects(number),
      is_public_organisation(number) from ${numbers}`),
    await database.publicDb.execute(
      sql`select * from withheld_facts((select array_agg(number) from ${numbers}))`,
    ),
  )
  return JSON.stringify(read)
}

const asPublic = () => contextFor(database.db)

async function textOf(pieces: AsyncGenerator<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

describe('S-7: the role that the public reads as', () => {
  it('reads nothing of any portfolio that is withheld, whatever it asks', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPortfolio(), async (file) => {
        await load(withCanaries(withSecrets(file), isSecret))
        expect(await everythingThatItReads()).not.toContain(CANARY)
      }),
      { numRuns: 12 },
    )
  })

  it('reads no key, name or value of what is withheld through what refers to it', async () => {
    await loadWithSecrets()
    const read = await everythingThatItReads()
    expect(read).not.toContain(CANARY)
    expect(read).toContain('Open programme')
    expect(read).toContain('open-step')
  })

  it('gives the public the same pages and files as the filter of the application does', async () => {
    await loadWithSecrets()
    const pages = async (ctx: ReturnType<typeof contextFor>) => {
      const caller = createCaller(ctx)
      return {
        list: await caller.portfolio.list({}),
        programme: await caller.programmes.get({ key: 'open' }),
        former: await caller.programmes.get({ key: 'open', asAt: asDay('2020-06-01') }),
        promises: await caller.promises.list({}),
        actions: await caller.actions.list({}),
        june: await caller.resolutions.list({ meeting: 'finance-june' }),
        csv: await textOf(portfolioCsv({ ...ctx, db: ctx.publicDb ?? ctx.db })),
        json: await textOf(portfolioJson({ ...ctx, db: ctx.publicDb ?? ctx.db })),
      }
    }
    const throughRole = await pages(asPublic())
    expect(throughRole).toEqual(await pages({ ...asPublic(), publicDb: database.db }))
    expect(throughRole.programme.withheld.map(({ ground }) => ground)).toEqual(
      Array(6).fill('Schedule 12A paragraph 3'),
    )
    expect(JSON.stringify(throughRole)).not.toContain(CANARY)
    const keys = (rows: readonly { key: string }[]) => rows.map(({ key }) => key).toSorted()
    expect(keys(throughRole.promises.rows)).toEqual([
      ...['told-of-a-meeting', 'told-of-a-programme', 'told-of-a-step'],
    ])
    expect(keys(throughRole.actions.rows)).toEqual(['asked-of-a-meeting', 'asked-of-a-programme'])
    expect(throughRole.actions.rows.map(({ owner }) => owner?.name)).toContain('Asked in public')
    const { promises, actions } = parsePortfolio(JSON.parse(throughRole.json))
    expect(keys(promises)).toEqual(keys(throughRole.promises.rows))
    expect(keys(actions)).toEqual(keys(throughRole.actions.rows))
  })

  it('shows no more when the application takes the public for the PMO', async () => {
    await loadWithSecrets()
    const mistaken = { ...contextFor(database.publicDb, PMO), publicDb: undefined }
    const caller = createCaller(mistaken)
    const questions: (() => Promise<unknown>)[] = [
      () => caller.portfolio.list({}),
      () => caller.portfolio.choices(),
      () => caller.programmes.get({ key: 'open' }),
      () => caller.programmes.get({ key: `${CANARY}-programme` }),
      () => caller.reports.list({}),
      () => caller.reports.get({ key: `${CANARY}-report` }),
      () => caller.meetings.list({}),
      () => caller.actions.list({}),
      () => caller.promises.list({}),
      () => caller.resolutions.list({ meeting: 'finance-june' }),
      () => caller.people.list(),
      () => textOf(portfolioCsv(mistaken)),
      () => textOf(portfolioJson(mistaken)),
    ]
    for (const ask of questions) {
      const answer = await ask().catch((error: unknown) => ({ refused: databaseErrorCode(error) }))
      expect(JSON.stringify(answer)).not.toContain(CANARY)
    }
  })

  it.each(['app_user', 'session', 'sign_in_link', 'audit_event', 'account', 'form_draft'])(
    'may not read %s',
    async (table) => {
      expect(await refusal(database.publicDb, `select from "${table}"`)).toBe(NOT_ALLOWED)
    },
  )

  it.each([
    ['milestone', 'depends_on'],
    ['milestone_forecast', 'told_to'],
    ['rating', 'previous'],
    ['programme', 'sort_path'],
    ['person', 'email'],
    ['action', 'recorded_by'],
    ['promise', 'recorded_by'],
    ['resolution', 'reason'],
    ['report_step', 'reason'],
    ['report_step', 'late_reason'],
    ['report_step', 'moved_note'],
    ['report', 'document'],
    ['report', 'facts'],
    ['report', 'sections'],
    ['report_version', 'document'],
    ['report_version', 'facts'],
  ])('may not read of %s the column %s', async (table, column) => {
    expect(await refusal(database.publicDb, `select "${column}" from "${table}"`)).toBe(NOT_ALLOWED)
  })
})

const refusal = (db: Db, text: string) =>
  db.execute(sql.raw(text)).then(() => 'done', databaseErrorCode)
