import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DomainError } from '@/domain/errors'
import type { ParagraphBlock } from '@/domain/reports/document'
import { getParagraph } from '@/domain/reports/edit-paragraph'
import { paragraphText } from '@/domain/reports/plain-text'
import { auditEvents } from '@/server/db/schema'
import { testDatabase } from '../../support/database'
import { callAs, seedSample } from '../../support/reports'

const database = testDatabase()
let people: Awaited<ReturnType<typeof seedSample>>
let count = 0
let key = ''

beforeAll(async () => {
  people = await seedSample(database.db)
  await record('amber', null)
})

/** A rating of the police programme by its lead, after the one that stands. */
const record = (value: 'red' | 'amber', expectedPrevious: number | null) =>
  callAs(database.db, people.lead).ratings.record({
    programme: 'police-itm',
    dimension: 'overall',
    value,
    reason: 'Chips are late',
    pathToGreen: 'A second supplier delivers',
    pathToGreenBy: '2020-09',
    expectedPrevious,
  })

const asAuthor = () => callAs(database.db, people.author)
const asSecond = () => callAs(database.db, people.second)

async function read() {
  const view = await asAuthor().reports.get({ key })
  if (view.document === null || view.staff === null) throw new Error('Nothing was drafted')
  return { document: view.document, staff: view.staff, version: view.staff.version }
}

/** A paragraph of the police programme that was drafted. */
async function police(topic: string): Promise<ParagraphBlock> {
  return getParagraph((await read()).document, `police-itm/${topic}`)
}

async function draft() {
  const version = (await asAuthor().reports.get({ key })).staff?.version ?? 0
  await asAuthor().reports.draft({ key: key, version })
}

const edit = async (paragraph: string, text: string, version?: number) =>
  asAuthor().reports.editParagraph({
    key,
    paragraph,
    text,
    version: version ?? (await read()).version,
  })

/** A fresh draft on the police programme for each test. */
beforeEach(async () => {
  count += 1
  const made = await asAuthor().reports.create({
    subject: `Police update ${count}`,
    reportOf: 'The Chamberlain',
    classification: 'public',
    for: [{ meeting: 'finance-2020-07-21', purpose: 'information' }],
    sections: [{ kind: 'programme', heading: 'Police', programme: 'police-itm' }],
    recommendations: [],
  })
  key = made.key
  await draft()
})

describe('an edited paragraph', () => {
  test('says what its author typed, with who edited it and what was drafted', async () => {
    const drafted = await police('next')
    await edit(drafted.key, 'The programme will be done in early October 2020.')
    const { document, staff } = await read()
    const block = getParagraph(document, drafted.key)
    expect(paragraphText(block)).toBe('The programme will be done in early October 2020.')
    expect(block.sentences[0]?.edit).toEqual({ base: drafted.sentences[0] })
    expect(staff.edits).toEqual({ [drafted.key]: { by: 'Ruth Author', on: '2020-07-08' } })
  })

  test('leaves both texts in the audit', async () => {
    const drafted = await police('next')
    await edit(drafted.key, 'All is well.')
    const rows = await database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subject, `reports/${key}/paragraphs/${drafted.key}`))
    expect(rows.at(-1)).toMatchObject({
      action: 'report.edit-paragraph',
      actor: 'Ruth Author',
      before: { text: paragraphText(drafted) },
      after: { text: 'All is well.' },
    })
  })

  test('stays through a new draft of the same facts', async () => {
    await edit('police-itm/next', 'All is well.')
    await draft()
    const block = await police('next')
    expect(paragraphText(block)).toBe('All is well.')
    expect(block.outOfDate).toBeUndefined()
  })

  test('stays and says so when the facts under it move, with the new draft beside it', async () => {
    const before = paragraphText(await police('rating'))
    await edit('police-itm/rating', 'All is well.')
    const { currentRatingId } = await asAuthor().programmes.get({ key: 'police-itm' })
    await record('red', currentRatingId)
    await draft()
    const block = await police('rating')
    expect(block.outOfDate).toBe(true)
    const [edited, ...others] = block.sentences
    expect(edited?.text).toBe('All is well.')
    expect(edited?.edit?.fresh?.text).toContain('is rated Red')
    expect(others.every(({ isNew }) => isNew)).toBe(true)
    expect(before).toContain(edited?.edit?.base.text)
  })

  test('follows what it tells of to the paragraph that tells of it now, and says that its draft moved', async () => {
    await edit('police-itm/next', 'All is well.')
    await callAs(database.db, people.pmo).milestones.forecast({
      programme: 'police-itm',
      milestone: 'accelerated-itm',
      forecast: 'late November 2020',
      reason: 'Chips are late',
      version: 1,
    })
    await draft()
    const block = await police('moved')
    expect(block.outOfDate).toBe(true)
    expect(block.sentences[0]).toMatchObject({
      text: 'All is well.',
      edit: { fresh: { text: expect.stringContaining('late November 2020') } },
    })
    const { version } = await read()
    await asAuthor().reports.restoreParagraph({ key, paragraph: block.key, version })
    expect(paragraphText(await police('moved'))).toContain('late November 2020')
    await expect(police('next')).rejects.toThrow('no such paragraph')
  })

  test('is as drafted again when it is restored', async () => {
    const drafted = await police('rating')
    await edit(drafted.key, 'All is well.')
    const { version } = await read()
    await asAuthor().reports.restoreParagraph({ key, paragraph: drafted.key, version })
    expect(await police('rating')).toEqual(drafted)
  })

  test('cannot be empty, and is not taken from those who only read', async () => {
    const { version } = await read()
    const input = { key, paragraph: 'police-itm/rating', text: ' ', version }
    await expect(asAuthor().reports.editParagraph(input)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    await expect(
      callAs(database.db, people.lead).reports.editParagraph({ ...input, text: 'Mine.' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(
      callAs(database.db, people.member).reports.editParagraph({ ...input, text: 'Mine.' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('has to be in the report', async () => {
    await expect(edit('police-itm/nonsense', 'Mine.')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('two editors at once', () => {
  test('the second is told and given what the first saved', async () => {
    const { version } = await read()
    await edit('police-itm/rating', 'The first text.', version)
    const late = asSecond().reports.editParagraph({
      key,
      paragraph: 'police-itm/rating',
      text: 'The second text.',
      version,
    })
    const refusal = await late.then(
      () => null,
      (error: { code: string; message: string; cause: unknown }) => error,
    )
    expect(refusal).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Ruth Author (on 8 July 2020)'),
    })
    expect(refusal?.cause instanceof DomainError && refusal.cause.current).toEqual({
      version: version + 1,
      text: 'The first text.',
    })
    expect(paragraphText(await police('rating'))).toBe('The first text.')
  })

  test('of twenty saves of one version one wins and no text is mixed', async () => {
    const { version } = await read()
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, place) =>
        edit('police-itm/rating', `Text number ${place}.`, version),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(paragraphText(await police('rating'))).toMatch(/^Text number \d+\.$/)
    expect((await read()).version).toBe(version + 1)
  })
})
