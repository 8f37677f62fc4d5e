import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DomainError } from '@/domain/errors'
import { applyCommand, type EditorCommand } from '@/domain/reports/blocks/command'
import { layoutOf } from '@/domain/reports/blocks/layout'
import { rowsOf, sentencesOf } from '@/domain/reports/blocks/lines'
import { isFlagged, isOfAuthor } from '@/domain/reports/blocks/sentence'
import type {
  DocumentSection,
  ParagraphBlock,
  ReportDocument,
  TableBlock,
} from '@/domain/reports/document'
import { reportDocumentSchema } from '@/domain/reports/document-schema'
import { changeSection, listParagraphs } from '@/domain/reports/edit-paragraph'
import { redraftDocument } from '@/domain/reports/redraft'
import { sentence } from '../../../support/sample-document'

/** What is on record of a few subjects: the state of each that is, and the paragraph that tells it. */
type Facts = Record<string, { state: string; paragraph: string; isItem: boolean }>

const SUBJECTS = ['design', 'build', 'pilot', 'review', 'launch']
const facts: fc.Arbitrary<Facts> = fc.dictionary(
  fc.constantFrom(...SUBJECTS),
  fc.record({
    state: fc.constantFrom('done', 'late', 'due in May 2020', 'moved to June 2020'),
    paragraph: fc.constantFrom('done', 'moved', 'next'),
    isItem: fc.boolean(),
  }),
  { minKeys: 1 },
)

function draftOf(on: Facts): ReportDocument {
  const told = (paragraph: string, isItem: boolean) =>
    Object.entries(on).filter(([, one]) => one.paragraph === paragraph && one.isItem === isItem)
  const say = ([subject, { state }]: [string, Facts[string]]) =>
    sentence(`p/${subject}`, `The ${subject} is ${state}.`, [
      { path: `programmes/p/milestones/${subject}`, field: 'status', value: state },
    ])
  const blocks = ['done', 'moved', 'next'].flatMap((topic): ParagraphBlock[] => {
    const [prose, items] = [told(topic, false).map(say), told(topic, true).map(say)]
    if (prose.length + items.length === 0) return []
    const lead = items.length === 0 ? [] : [sentence(`p/${topic}/lead`, `These are ${topic}:`)]
    return [
      {
        kind: 'paragraph',
        key: `p/${topic}`,
        number: 0,
        origin: 'drafted',
        sentences: [...prose, ...lead],
        items: items.map((one) => ({ key: one.id, sentences: [one] })),
      },
    ]
  })
  return {
    recommendations: [],
    sections: [{ key: 'p', heading: 'Programme', blocks: [...blocks, ...tablesOf(on)] }],
    appendices: [],
    withheld: [],
    warnings: [],
  }
}

/** A table of the state of all subjects, and one of those that are late, where any is. */
function tablesOf(on: Facts): TableBlock[] {
  const table = (key: string, told: [string, Facts[string]][]): TableBlock => ({
    kind: 'table',
    key: `p/${key}`,
    caption: `What is ${key}`,
    head: [[{ text: 'Subject', header: 'column' }]],
    rows: told.map(([subject, { state }]) => [{ text: subject, header: 'row' }, { text: state }]),
    facts: told.map(([subject, { state }]) => ({
      ...{ path: `programmes/p/milestones/${subject}`, field: 'status', value: state },
    })),
  })
  const late = Object.entries(on).filter(([, { state }]) => state === 'late')
  return [
    table('planned', Object.entries(on)),
    ...(late.length === 0 ? [] : [table('overdue', late)]),
  ]
}

/** One thing that somebody does: a command on the paragraph or sentence of that place, or a new draft. */
type Step = { redraft: Facts } | { pick: number; second: number; what: string; words: string }

const words = fc.constantFrom(
  'My own words.',
  'The design is nearly ready. More is to come.',
  'Words of mine:\na. One thing.\n  i. A part of it.\nb. Another.',
  'The build is late, and we said so.',
)
const step: fc.Arbitrary<Step> = fc.oneof(
  facts.map((redraft) => ({ redraft })),
  fc.record({
    pick: fc.nat(20),
    second: fc.nat(20),
    what: fc.constantFrom(
      ...['write', 'append', 'move', 'shift', 'split', 'join', 'delete', 'bring-back', 'add'],
      ...['add-heading', 'write-heading', 'move-heading', 'delete-heading'],
      ...['move-table', 'delete-table', 'bring-back-table'],
    ),
    words,
  }),
)

function commandOf(
  section: DocumentSection,
  { pick, second, what, words: text }: Extract<Step, { pick: number }>,
): EditorCommand | null {
  const paragraphs = section.blocks.filter((block) => block.kind === 'paragraph')
  const block = paragraphs[pick % Math.max(1, paragraphs.length)]
  const gone = section.deleted?.[pick % Math.max(1, section.deleted.length)]?.block.key
  if (what === 'bring-back') return gone === undefined ? null : { do: what, paragraph: gone }
  if (what === 'add') return { do: what, after: block?.key ?? null, text }
  if (what.endsWith('heading')) return headingCommand(section, { pick, second, what })
  if (what.endsWith('table')) return tableCommand(section, { pick, second, what })
  if (block === undefined) return null
  const { key: paragraph } = block
  const chosen = block.items[second % (block.items.length + 1)]
  const line = chosen === undefined ? { paragraph } : { paragraph, item: chosen.key }
  switch (what) {
    case 'write':
      return { do: what, paragraph, text }
    case 'append': {
      const lead = block.sentences.map((one) => one.text).join(' ')
      return { do: 'write', paragraph, text: `${lead} Added by hand.` }
    }
    case 'move':
      return { do: what, ...line, to: second % 2 === 0 ? 'up' : 'down' }
    case 'shift':
      return { do: what, ...line, by: second % 2 === 0 ? 'in' : 'out' }
    case 'split':
      return { do: what, ...line, at: second * 3 }
    case 'join':
      return { do: what, ...line }
    default:
      return { do: 'delete', paragraph }
  }
}

function headingCommand(
  { blocks }: DocumentSection,
  { pick, second, what }: Omit<Extract<Step, { pick: number }>, 'words'>,
): EditorCommand | null {
  const text = `Heading ${second}`
  const headings = blocks.filter(({ kind }) => kind === 'heading')
  const heading = headings[pick % Math.max(1, headings.length)]?.key
  if (what === 'add-heading')
    return { do: what, after: blocks[pick % (blocks.length + 1)]?.key ?? null, text }
  if (heading === undefined) return null
  if (what === 'write-heading') return { do: what, heading, text }
  if (what === 'delete-heading') return { do: what, heading }
  return { do: 'move', paragraph: heading, to: second % 2 === 0 ? 'up' : 'down' }
}

function tableCommand(
  { blocks, removed = [] }: DocumentSection,
  { pick, second, what }: Omit<Extract<Step, { pick: number }>, 'words'>,
): EditorCommand | null {
  const tables = what === 'bring-back-table' ? removed.map(({ block }) => block) : blocks
  const keys = tables.filter(({ kind }) => kind === 'table').map(({ key }) => key)
  const table = keys[pick % Math.max(1, keys.length)]
  if (table === undefined) return null
  if (what === 'delete-table' || what === 'bring-back-table') return { do: what, table }
  return { do: 'move', paragraph: table, to: second % 2 === 0 ? 'up' : 'down' }
}

const sectionOf = ({ sections: [section] }: ReportDocument): DocumentSection =>
  section ?? expect.fail('the section is gone')

function run(document: ReportDocument, command: EditorCommand): ReportDocument {
  try {
    return changeSection(document, 'p', (section) => applyCommand(section, command))
  } catch (error) {
    if (error instanceof DomainError) return document
    throw error
  }
}

/** Every word of the author by the id of its sentence, wherever it is kept. */
function wordsOfAuthor(document: ReportDocument): string[] {
  const { blocks, cut = [], deleted = [] } = sectionOf(document)
  const paragraphs = [...blocks, ...deleted.map(({ block }) => block)].filter(
    (block) => block.kind === 'paragraph',
  )
  const headings = blocks.flatMap((block) =>
    block.kind === 'heading' ? [`${block.key}: ${block.text}`] : [],
  )
  const sentences = [...paragraphs.flatMap(sentencesOf), ...cut.map((one) => one.sentence)]
    .filter(isOfAuthor)
    .filter((one) => one.text !== one.edit?.base.text)
    .map(({ id, text }) => `${id}: ${text}`)
  return [...headings, ...sentences].toSorted()
}

const printed = (document: ReportDocument) =>
  layoutOf(sectionOf(document)).lines.map((line) => JSON.stringify(line))

const history = fc.tuple(facts, fc.array(step, { maxLength: 12 }))

function play(
  start: Facts,
  steps: readonly Step[],
  see: (before: ReportDocument, after: ReportDocument, step: Step) => void,
) {
  steps.reduce((document, one) => {
    const command = 'redraft' in one ? null : commandOf(sectionOf(document), one)
    const after =
      'redraft' in one
        ? redraftDocument(document, draftOf(one.redraft))
        : command === null
          ? document
          : run(document, command)
    see(document, after, one)
    return after
  }, draftOf(start))
}

describe('Gate 17: the words of an author', () => {
  test('are never lost and never changed by a new draft, whatever they did and whatever moved', () => {
    fc.assert(
      fc.property(history, ([start, steps]) => {
        play(start, steps, (before, after, one) => {
          if (!('redraft' in one)) return
          const kept = wordsOfAuthor(after)
          const agreed = new Set(
            listParagraphs(draftOf(one.redraft))
              .flatMap(sentencesOf)
              .map(({ id, text }) => `${id}: ${text}`),
          )
          expect(kept).toEqual(
            expect.arrayContaining(wordsOfAuthor(before).filter((line) => !agreed.has(line))),
          )
        })
      }),
      { numRuns: 500 },
    )
  })

  test('say that the draft moved under them exactly where it did, and what was left alone is the draft', () => {
    fc.assert(
      fc.property(history, ([start, steps]) => {
        play(start, steps, (before, after, one) => {
          if (!('redraft' in one)) return
          const fresh = new Map(
            listParagraphs(draftOf(one.redraft))
              .flatMap(sentencesOf)
              .map((each) => [each.id, each]),
          )
          const shown = listParagraphs(after).flatMap(sentencesOf)
          for (const each of shown) {
            if (!isOfAuthor(each)) expect(each.text).toBe(fresh.get(each.id)?.text)
            const base = each.edit?.base.text
            if (base !== undefined) expect(isFlagged(each)).toBe(fresh.get(each.id)?.text !== base)
          }
          const { cut = [], deleted = [] } = sectionOf(before)
          const out = new Set([
            ...cut.map(({ sentence: { id } }) => id),
            ...deleted.flatMap(({ block }) => sentencesOf(block)).map(({ id }) => id),
          ])
          const ids = shown.map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
          expect(new Set(ids.filter((id) => fresh.has(id)))).toEqual(
            new Set([...fresh.keys()].filter((id) => !out.has(id))),
          )
        })
      }),
      { numRuns: 500 },
    )
  })

  test('stand beside tables that have the figures of the draft, keep their place and stay out where they were taken out', () => {
    fc.assert(
      fc.property(history, ([start, steps]) => {
        play(start, steps, (before, after, one) => {
          if (!('redraft' in one)) return
          const [was, is] = [sectionOf(before), sectionOf(after)]
          const fresh = new Map(tablesOf(one.redraft).map((table) => [table.key, table]))
          const out = (was.removed ?? []).map(({ block }) => block.key)
          expect((is.removed ?? []).map(({ block }) => block.key)).toEqual(out)
          const shown = is.blocks.filter((block) => block.kind === 'table')
          expect(shown.map(({ key }) => key).toSorted()).toEqual(
            [...fresh.keys()].filter((key) => !out.includes(key)).toSorted(),
          )
          for (const table of shown) expect(table).toEqual(fresh.get(table.key))
          for (const { block, fresh: now } of is.removed ?? []) {
            const isDrafted = fresh.has(block.key)
            if (now === undefined) expect(block.rows).toEqual(fresh.get(block.key)?.rows ?? [])
            else expect(now).toEqual(fresh.get(block.key))
            const then = was.removed?.find((gone) => gone.block.key === block.key)?.block.rows
            const moved = JSON.stringify(then) !== JSON.stringify(fresh.get(block.key)?.rows)
            expect(now !== undefined).toBe(isDrafted && moved)
          }
          if (was.arranged !== true) return
          const kept = (from: DocumentSection, other: DocumentSection) =>
            from.blocks
              .map(({ key }) => key)
              .filter((key) => other.blocks.some((block) => block.key === key))
          expect(kept(is, was)).toEqual(kept(was, is))
        })
      }),
      { numRuns: 500 },
    )
  })

  test('are the same again when what was done is undone', () => {
    fc.assert(
      fc.property(history, ([start, steps]) => {
        play(start, steps, (before, after, one) => {
          if ('redraft' in one) return
          const undone = run(after, { do: 'put-back', layout: layoutOf(sectionOf(before)) })
          expect(printed(undone)).toEqual(printed(before))
          const redone = run(undone, { do: 'put-back', layout: layoutOf(sectionOf(after)) })
          expect(printed(redone)).toEqual(printed(after))
        })
      }),
      { numRuns: 500 },
    )
  })

  test('stand in lines of which each has a key of its own, so that a comment finds the one it is about', () => {
    fc.assert(
      fc.property(history, ([start, steps]) => {
        play(start, steps, (_before, after) => {
          const keys = rowsOf(sectionOf(after).blocks).map(({ key }) => key)
          expect(new Set(keys).size, keys.join(' ')).toBe(keys.length)
        })
      }),
      { numRuns: 500 },
    )
  })

  test('make a document that can be stored and read back, numbered from 1', () => {
    fc.assert(
      fc.property(history, ([start, steps]) => {
        play(start, steps, (_before, after, one) => {
          expect(reportDocumentSchema.parse(after)).toEqual(after)
          const numbers = listParagraphs(after).map(({ number }) => number)
          if (!('redraft' in one) && numbers.includes(0)) return
          expect(numbers).toEqual(numbers.map((_number, at) => at + 1))
        })
      }),
      { numRuns: 200 },
    )
  })
})
