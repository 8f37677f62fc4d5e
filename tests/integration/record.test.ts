import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { MILEPOST } from '@/domain/access'
import { databaseErrorCode } from '@/server/db/transaction'
import { importPortfolio } from '@/server/portfolio/import'
import { contextFor } from '../support/context'
import { testDatabase } from '../support/database'
import { sampleFile } from '../support/samples'

const database = testDatabase()
const REFUSED = '23000'

beforeAll(async () => {
  const ctx = contextFor(database.db, MILEPOST)
  await importPortfolio(ctx, sampleFile('portfolio'))
  await importPortfolio(ctx, sampleFile('illustrative'))
})

const refusalOf = (statement: ReturnType<typeof sql>) =>
  database.ownerDb.execute(statement).then(() => 'done', databaseErrorCode)

describe('What is on record', () => {
  it.each([
    ['audit_event', 'reason'],
    ['rating', 'reason'],
    ['risk', 'title'],
    ['event', 'text'],
    ['milestone_forecast', 'reason'],
    ['observation', 'note'],
  ])('in %s is neither changed nor removed, whoever asks', async (name, column) => {
    const table = sql.identifier(name)
    expect(await refusalOf(sql`update ${table} set ${sql.identifier(column)} = 'x'`)).toBe(REFUSED)
    expect(await refusalOf(sql`delete from ${table}`)).toBe(REFUSED)
  })

  it('is added to alone in every table of records', async () => {
    const rows = await database.db.execute<{ name: string }>(sql`
      select tgrelid::regclass::text as name from pg_trigger
      where tgname like '%_append_only' order by name`)
    expect(rows.map(({ name }) => name)).toEqual([
      ...['action', 'action_update', 'audit_event', 'classification', 'committee_template'],
      'corporate_plan',
      ...['event', 'house_style', 'import_batch'],
      ...['meeting_change', 'milestone_forecast', 'milestone_rebaseline', 'milestone_revision'],
      'observation',
      ...['programme_name', 'programme_revision', 'promise', 'promise_account', 'rating'],
      ...['report_account', 'report_comment', 'report_comment_answer', 'report_file'],
      ...['report_paper', 'report_step', 'report_version', 'resolution', 'risk'],
      ...['word_template', 'word_template_choice'],
    ])
  })

  it('keeps the first promise of a milestone', async () => {
    const moved = sql`update milestone set baseline = '2030' where baseline is not null`
    expect(await refusalOf(moved)).toBe(REFUSED)
    const first = sql`update milestone set baseline = '2030' where baseline is null`
    expect(await refusalOf(first)).toBe('done')
    const named = sql`update milestone set name = 'Another', baseline = baseline`
    expect(await refusalOf(named)).toBe('done')
  })

  it.each([
    sql`update risk set likelihood = 5`,
    sql`insert into risk (programme_id, key, title, impact) select id, 'x', 'X', 3 from programme`,
    sql`update programme set status = 'lost'`,
  ])('has only the values that the portfolio file has', async (statement) => {
    expect(await refusalOf(statement)).toMatch(/^23/)
  })
})
