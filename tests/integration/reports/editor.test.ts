import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DomainError } from '@/domain/errors'
import type { EditorCommand } from '@/domain/reports/blocks/command'
import { layoutOf } from '@/domain/reports/blocks/layout'
import { typedText } from '@/domain/reports/blocks/typed-lines'
import { presenceForm } from '@/domain/reports/presence'
import { auditEvents } from '@/server/db/schema'
import { testDatabase } from '../../support/database'
import { callAs, seedSample } from '../../support/reports'

const database = testDatabase()
let people: Awaited<ReturnType<typeof seedSample>>
let count = 0
let key = ''

beforeAll(async () => {
  people = await seedSample(database.db)
  await rate('amber')
})

const asAuthor = () => callAs(database.db, people.author)
const asSecond = () => callAs(database.db, people.second)

async function rate(value: 'red' | 'amber') {
  const { currentRatingId } = await asAuthor().programmes.get({ key: 'police-itm' })
  await callAs(database.db, people.lead).ratings.record({
    programme: 'police-itm',
    dimension: 'overall',
    value,
    reason: 'Chips are late',
    pathToGreen: 'A second supplier delivers',
    pathToGreenBy: '2020-09',
    expectedPrevious: currentRatingId,
  })
}

/** A fresh draft on two programmes for each test. */
beforeEach(async () => {
  count += 1
  const made = await asAuthor().reports.create({
    subject: `Two programmes ${count}`,
    reportOf: 'The Chamberlain',
    classification: 'public',
    for: [{ meeting: 'finance-2020-07-21', purpose: 'information' }],
    sections: [
      { kind: 'programme', heading: 'Police', programme: 'police-itm' },
      {
        kind: 'authored',
        heading: 'Background',
        paragraphs: [{ text: 'The first paragraph.' }, { text: 'The second paragraph.' }],
      },
    ],
    recommendations: [],
  })
  key = made.key
  await draft()
})

const view = () => asAuthor().reports.get({ key })
async function draft() {
  await asAuthor().reports.draft({ key, version: (await view()).staff?.version ?? 0 })
}
const open = (section: string) => asAuthor().editor.section({ key, section })
const texts = async (section: string) =>
  (await open(section)).section.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [typedText(block)] : [],
  )
const edit = (
  section: string,
  version: number,
  commands: EditorCommand[],
  as: ReturnType<typeof callAs> = asAuthor(),
) => as.editor.editSection({ key, section, version, commands })
const write = (paragraph: string, text: string): EditorCommand => ({ do: 'write', paragraph, text })

async function refusal(promise: Promise<unknown>) {
  const error = await promise.then(
    () => expect.fail('nothing was refused'),
    (one: { code: string; cause: unknown }) => one,
  )
  const current = error.cause instanceof DomainError ? error.cause.current : undefined
  return { code: error.code, current }
}

describe('two people in one report', () => {
  test('save in different sections without a conflict', async () => {
    const [mine, theirs] = [await open('police-itm'), await open('background')]
    await Promise.all([
      edit('police-itm', mine.version, [write('police-itm/rating', 'All is well.')]),
      edit('background', theirs.version, [write('background/paragraph-1', 'Theirs.')], asSecond()),
    ])
    expect((await texts('background'))[0]).toBe('Theirs.')
    expect(await texts('police-itm')).toContain('All is well.')
  })

  test('the second in one section is given what the first saved, and nothing is lost', async () => {
    const { version } = await open('background')
    await edit('background', version, [write('background/paragraph-1', 'The first text.')])
    const late = edit(
      'background',
      version,
      [write('background/paragraph-1', 'The second text.')],
      asSecond(),
    )
    expect(await refusal(late)).toMatchObject({
      code: 'CONFLICT',
      current: {
        version: version + 1,
        section: { blocks: [{ sentences: [{ text: 'The first text.' }] }, {}] },
      },
    })
    expect((await texts('background'))[0]).toBe('The first text.')
    await edit(
      'background',
      version + 1,
      [write('background/paragraph-1', 'The second text.')],
      asSecond(),
    )
    expect((await texts('background'))[0]).toBe('The second text.')
  })

  test('of twenty saves of one version of a section one wins', async () => {
    const { version } = await open('background')
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, place) =>
        edit('background', version, [write('background/paragraph-1', `Number ${place}.`)]),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('see who has a section open, but not themselves', async () => {
    await asAuthor().drafts.save({
      form: presenceForm(key, 'background'),
      version: null,
      values: { start: {}, typed: {} },
    })
    expect(await asSecond().editor.editing({ key })).toEqual([
      { section: 'background', name: 'Ruth Author' },
    ])
    expect(await asAuthor().editor.editing({ key })).toEqual([])
    await asAuthor().drafts.discard({ form: presenceForm(key, 'background') })
    expect(await asSecond().editor.editing({ key })).toEqual([])
  })
})

describe('a section', () => {
  test('is arranged by commands, and every number follows', async () => {
    const { version, numbers } = await open('background')
    const moved = await edit('background', version, [
      { do: 'move', paragraph: 'background/paragraph-2', to: 'up' },
    ])
    expect(moved.numbers['background/paragraph-2']).toBe(numbers['background/paragraph-1'])
    expect(await texts('background')).toEqual(['The second paragraph.', 'The first paragraph.'])
  })

  test('takes several commands or none of them', async () => {
    const { version } = await open('background')
    const late = edit('background', version, [
      write('background/paragraph-1', 'Mine.'),
      { do: 'move', paragraph: 'background/paragraph-1', to: 'up' },
    ])
    expect(await refusal(late)).toMatchObject({ code: 'CONFLICT' })
    expect((await texts('background'))[0]).toBe('The first paragraph.')
  })

  test('is put back as it stood, after a reload too', async () => {
    const before = await open('background')
    const { version } = await edit('background', before.version, [
      { do: 'delete', paragraph: 'background/paragraph-1' },
      { do: 'add', after: null, text: 'New words.' },
    ])
    expect(await texts('background')).toEqual(['New words.', 'The second paragraph.'])
    const layout = layoutOf(before.section)
    await edit('background', version, [{ do: 'put-back', layout }])
    expect(await texts('background')).toEqual(['The first paragraph.', 'The second paragraph.'])
  })

  test('is put back with words of its author alone: a forged sentence is refused', async () => {
    const { version } = await open('background')
    const sentences = [{ id: 'police-itm/rating/overall', text: 'It is rated Green.' }]
    const lines = [{ key: 'x', paragraph: 'x', level: 0 as const, sentences }]
    const forged = edit('background', version, [
      { do: 'put-back', layout: { arranged: true, lines } },
    ])
    expect(await refusal(forged)).toMatchObject({ code: 'CONFLICT' })
  })

  test('leaves both texts and the person in the audit, and makes them an author', async () => {
    const { version } = await open('background')
    await edit(
      'background',
      version,
      [write('background/paragraph-1', 'Sam wrote this.')],
      asSecond(),
    )
    const rows = await database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subject, `reports/${key}/paragraphs/background/paragraph-1`))
    expect(rows).toMatchObject([
      {
        action: 'report.edit-section',
        actor: 'Sam Second',
        before: { text: 'The first paragraph.' },
        after: { text: 'Sam wrote this.' },
      },
    ])
    expect((await asSecond().reports.get({ key })).needsOtherEyes).toBe(true)
  })

  test('is not saved under the name of whoever has signed in since in its author’s browser', async () => {
    const { version } = await open('background')
    const asTyped = {
      ...{ key, section: 'background', version, writer: people.author.id },
      commands: [write('background/paragraph-1', 'Mine.')],
    }
    await expect(asSecond().editor.editSection(asTyped)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('Somebody else has signed in in this browser.'),
    })
    expect((await texts('background'))[0]).toBe('The first paragraph.')
    await asAuthor().editor.editSection(asTyped)
    expect((await texts('background'))[0]).toBe('Mine.')
  })

  test('is kept from those who only read', async () => {
    const commands = [write('background/paragraph-1', 'Mine.')]
    const lead = edit('background', 1, commands, callAs(database.db, people.lead))
    expect(await refusal(lead)).toMatchObject({ code: 'FORBIDDEN' })
    const member = edit('background', 1, commands, callAs(database.db, people.member))
    expect(await refusal(member)).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a heading', () => {
  test('is put into a section, written, moved and taken out, and the numbers go on', async () => {
    const { version, numbers } = await open('background')
    const text = 'What happened'
    const headed = await edit('background', version, [
      { do: 'add-heading', after: null, text: 'New' },
      { do: 'write-heading', heading: 'background/heading-1', text },
      { do: 'move', paragraph: 'background/heading-1', to: 'down' },
    ])
    expect(headed.section.blocks.map(({ kind }) => kind)).toEqual([
      ...['paragraph', 'heading', 'paragraph'],
    ])
    expect(headed.numbers).toEqual(numbers)
    await draft()
    const kept = await open('background')
    expect(kept.section.blocks[1]).toEqual({
      ...{ kind: 'heading', key: 'background/heading-1', text },
    })
    const without = await edit('background', kept.version, [
      { do: 'delete-heading', heading: 'background/heading-1' },
    ])
    const layout = layoutOf(kept.section)
    const back = await edit('background', without.version, [{ do: 'put-back', layout }])
    expect(back.section.blocks).toEqual(kept.section.blocks)
  })
})

describe('a generated table', () => {
  const followed = (periods: string) => ({
    subject: `Figures ${count}`,
    reportOf: 'The Chamberlain',
    classification: 'public' as const,
    for: [{ meeting: 'finance-2020-07-21', purpose: 'information' as const }],
    sections: [
      { ...{ kind: 'measures' as const, heading: 'Figures', measures: ['p1-fixed'] }, periods },
    ],
    recommendations: [],
  })
  /** Other figures are on record for the report by now. */
  const follow = async (periods: string) => {
    const { version = 0 } = (await view()).staff ?? {}
    await asAuthor().reports.define({ ...followed(periods), key, version })
  }
  const shown = async () => (await open('figures')).section.blocks.map(({ kind }) => kind)
  const tableNow = async () =>
    (await open('figures')).section.blocks.find(({ kind }) => kind === 'table')

  beforeEach(async () => {
    key = (await asAuthor().reports.create(followed('May 2020'))).key
    await draft()
  })

  test('moves as one with its caption and keeps its place in the next draft, with the figures of that draft', async () => {
    const { version, section } = await open('figures')
    const table = section.blocks.findIndex(({ kind }) => kind === 'table')
    const paragraph = section.blocks[table]?.key ?? ''
    const to = table === 0 ? 'down' : 'up'
    await edit('figures', version, [{ do: 'move', paragraph, to }])
    const order = await shown()
    expect(order.indexOf('table')).toBe(table === 0 ? 1 : table - 1)
    await follow('June 2020')
    await draft()
    expect(await shown()).toEqual(order)
    expect(await tableNow()).toMatchObject({ key: paragraph, caption: 'Figures, June 2020' })
  })

  test('stays out where its author took it out, is on record, and waits for them once it has other figures', async () => {
    const start = await open('figures')
    const table = (await tableNow())?.key ?? ''
    const commands: EditorCommand[] = [{ do: 'delete-table', table }]
    const { version } = await edit('figures', start.version, commands)
    expect(await refusal(edit('figures', start.version, commands, asSecond()))).toMatchObject({
      code: 'CONFLICT',
      current: { version },
    })
    expect(await refusal(edit('figures', version, commands))).toMatchObject({ code: 'NOT_FOUND' })
    const rows = await database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subject, `reports/${key}/sections/figures`))
    expect(rows).toMatchObject([
      { action: 'report.edit-section', before: { text: 'Table: Figures, May 2020' } },
    ])
    const stale = async () => (await view()).staff?.stale ?? []
    await draft()
    expect(await shown()).not.toContain('table')
    expect(await stale()).toEqual([])
    await follow('June 2020')
    await draft()
    expect(await shown()).not.toContain('table')
    expect(await stale()).toMatchObject([
      {
        ...{ sentence: table, text: '', waits: true },
        base: { text: expect.stringContaining('May 2020') },
        fresh: { text: expect.stringContaining('June 2020') },
      },
    ])
    const now = await open('figures')
    const chosen = await edit('figures', now.version, [
      { do: 'choose', sentence: table, side: 'fresh' },
    ])
    expect(await tableNow()).toMatchObject({ caption: 'Figures, June 2020' })
    const layout = layoutOf(start.section)
    await edit('figures', chosen.version, [{ do: 'put-back', layout }])
    expect(await tableNow()).toMatchObject({ caption: 'Figures, June 2020' })
  })

  test('that was taken out is not given to readers', async () => {
    const { version } = await open('figures')
    const table = (await tableNow())?.key ?? ''
    await edit('figures', version, [{ do: 'delete-table', table }])
    expect(JSON.stringify((await view()).document)).toContain('Figures, May 2020')
    const { version: drafted = 0 } = (await view()).staff ?? {}
    await callAs(database.db, people.pmo).reports.approve({ key, version: drafted })
    await asAuthor().reports.publish({ key, version: drafted + 1 })
    const { document } = await callAs(database.db, people.member).reports.get({ key })
    expect(document?.sections).toMatchObject([{ key: 'figures' }])
    expect(JSON.stringify(document)).not.toContain('Figures, May 2020')
  })
})

describe('a paragraph', () => {
  const move = async (as = asAuthor(), versions: { version?: number; toVersion?: number } = {}) => {
    const [from, to] = [await open('police-itm'), await open('background')]
    const block = from.section.blocks[0]?.key ?? ''
    const moved = await as.editor.moveBlock({
      ...{ key, section: 'police-itm', version: from.version, block },
      ...{ to: 'background', toVersion: to.version, after: null, ...versions },
    })
    return { ...moved, block }
  }

  test('moves into another section, with its number, and is on record', async () => {
    const { from, to, block } = await move()
    expect(from.section.blocks.map((one) => one.key)).not.toContain(block)
    expect(to.section.blocks[0]?.key).toBe(block)
    expect(to.numbers).toEqual(from.numbers)
    expect([from.version, to.version]).toEqual([2, 2])
    const rows = await database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subject, `reports/${key}/paragraphs/${block}`))
    expect(rows).toMatchObject([
      {
        action: 'report.move-block',
        before: { text: expect.stringMatching(/^Police: /) },
        after: { text: expect.stringMatching(/^Background: /) },
      },
    ])
    await draft()
    expect((await open('background')).section.blocks[0]?.key).toBe(block)
  })

  test('does not move where either section was changed meanwhile', async () => {
    const { version } = await open('background')
    await edit('background', version, [write('background/paragraph-1', 'Theirs.')], asSecond())
    expect(await refusal(move(asAuthor(), { toVersion: version }))).toMatchObject({
      code: 'CONFLICT',
      current: { version: version + 1, section: { key: 'background' } },
    })
    const itm = await open('police-itm')
    await edit('police-itm', itm.version, [write('police-itm/rating', 'Theirs.')], asSecond())
    expect(await refusal(move(asAuthor(), { version: itm.version }))).toMatchObject({
      code: 'CONFLICT',
      current: { section: { key: 'police-itm' } },
    })
  })
})

describe('an item of the summary', () => {
  const itemOf = async (section: string) =>
    (await view()).document?.summary?.items.find((item) => item.section === section)
  const reword = async () => {
    const { version } = await open('police-itm')
    return edit('police-itm', version, [write('police-itm/rating', 'All is well.')])
  }

  test('is told to be out of date once its section changed, and follows it with one click', async () => {
    expect((await open('police-itm')).summary).toBeNull()
    const { summary, version } = await reword()
    expect(summary).toMatchObject({ section: 'police-itm', heading: 'Police' })
    expect(summary?.would).toContain('All is well.')
    const settled = await asAuthor().editor.refreshSummary({ key, section: 'police-itm', version })
    expect(settled.summary).toBeNull()
    expect((await itemOf('police-itm'))?.sentences.map(({ text }) => text).join(' ')).toBe(
      summary?.would,
    )
    const again = asAuthor().editor.refreshSummary({ key, section: 'police-itm', version })
    expect(await refusal(again)).toMatchObject({ code: 'CONFLICT' })
  })

  test('may stay as it is, with a reason on record', async () => {
    const before = await itemOf('police-itm')
    const { version } = await reword()
    const reason = 'The same in other words.'
    const asked = { key, section: 'police-itm', version, reason }
    expect((await asAuthor().editor.keepSummary(asked)).summary).toBeNull()
    expect((await itemOf('police-itm'))?.sentences).toEqual(before?.sentences)
    const rows = await database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subject, `reports/${key}/summary/police-itm`))
    expect(rows).toMatchObject([{ action: 'report.keep-summary', reason }])
  })

  test('is not settled over a section that was changed meanwhile', async () => {
    const { version } = await reword()
    await reword()
    const late = asAuthor().editor.refreshSummary({ key, section: 'police-itm', version })
    expect(await refusal(late)).toMatchObject({ code: 'CONFLICT' })
  })
})

describe('sentences that are out of date', () => {
  const stale = async () => (await view()).staff?.stale ?? []

  test('are counted before a new draft, one by one, with what the draft would say', async () => {
    expect(await stale()).toEqual([])
    await rate('red')
    const found = await stale()
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ section }) => section === 'police-itm')).toBe(true)
    expect(found[0]?.fresh?.text).toContain('is rated Red')
    await draft()
    expect(await stale()).toEqual([])
    await rate('amber')
  })

  test('wait for their author where they were rewritten, until one click takes either', async () => {
    const { version } = await open('police-itm')
    await edit('police-itm', version, [write('police-itm/rating', 'All is well.')])
    await rate('red')
    await draft()
    const [waiting] = (await stale()).filter(({ waits }) => waits)
    expect(waiting).toMatchObject({
      text: 'All is well.',
      base: { text: expect.stringContaining('Amber') },
      fresh: { text: expect.stringContaining('is rated Red') },
    })
    const now = await open('police-itm')
    await edit('police-itm', now.version, [
      { do: 'choose', sentence: waiting?.sentence ?? '', side: 'fresh' },
    ])
    expect((await texts('police-itm')).join(' ')).toContain('is rated Red')
    const still = (await stale()).map(({ sentence }) => sentence)
    expect(still).not.toContain(waiting?.sentence)
    await rate('amber')
  })

  test('may be left as they stand, with a reason on record, until the draft moves again', async () => {
    await rate('red')
    const { version } = await open('police-itm')
    const reason = 'The committee is told in person.'
    await asAuthor().editor.dismissStale({ key, section: 'police-itm', version, reason })
    expect(await stale()).toEqual([])
    const rows = await database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subject, `reports/${key}/sections/police-itm`))
    expect(rows).toMatchObject([{ action: 'report.dismiss-stale', reason }])
    expect((await view()).staff?.outOfDate).toBe(false)
    await approve()
    await rate('amber')
  })

  test('stand in the way of the approval, also in a paragraph that was taken out', async () => {
    const { version } = await open('police-itm')
    await edit('police-itm', version, [
      write('police-itm/rating', 'All is well.'),
      { do: 'delete', paragraph: 'police-itm/rating' },
    ])
    await rate('red')
    await draft()
    const waiting = (await stale()).filter(({ waits }) => waits)
    expect(waiting).not.toEqual([])
    expect(waiting.every(({ text }) => text === '')).toBe(true)
    expect(await refusal(approve())).toMatchObject({
      code: 'CONFLICT',
      current: { outOfDate: true },
    })
    const now = await open('police-itm')
    await edit(
      'police-itm',
      now.version,
      (await stale()).map(({ sentence }) => ({ do: 'choose', sentence, side: 'mine' })),
    )
    await approve()
    await rate('amber')
  })

  test('are none where the facts moved and a new draft says the same, but a section that was added is missed', async () => {
    const { definition, version } = (await view()).staff ?? expect.fail('Nobody works on it')
    const section = { kind: 'authored' as const, heading: 'More', paragraphs: [{ text: 'More.' }] }
    await asAuthor().reports.define({
      ...definition,
      ...{ key, version, for: [{ meeting: 'finance-2020-07-21', purpose: 'information' }] },
      recommendations: [],
      sections: [...definition.sections.filter((one) => one.kind === 'programme'), section],
    })
    expect(await stale()).toEqual([])
    expect((await view()).staff?.outOfDate).toBe(true)
    expect(await refusal(approve())).toMatchObject({ code: 'CONFLICT' })
  })

  async function approve() {
    const { version = 0 } = (await view()).staff ?? {}
    return callAs(database.db, people.pmo).reports.approve({ key, version })
  }
})
