import { describe, expect, test } from 'vitest'
import { applyCommand } from '@/domain/reports/blocks/command'
import type { Block, ParagraphBlock, ReportDocument, TableBlock } from '@/domain/reports/document'
import {
  changeSection,
  editParagraph,
  getParagraph,
  listParagraphs,
} from '@/domain/reports/edit-paragraph'
import { paragraphText } from '@/domain/reports/plain-text'
import { redraftDocument } from '@/domain/reports/redraft'
import { dismissStale, staleInWords, staleSentences } from '@/domain/reports/stale'
import { paragraph } from '../../../support/sample-document'

/** A document of one section `p` whose paragraphs are called and worded as given. */
function draft(texts: Record<string, string>, more: Block[] = []): ReportDocument {
  const blocks = Object.entries(texts).map(([key, text], place) =>
    paragraph(`p/${key}`, place + 1, [text]),
  )
  return {
    recommendations: [],
    sections: [{ key: 'p', heading: 'Programme', blocks: [...blocks, ...more] }],
    appendices: [],
    withheld: [],
    warnings: [],
  }
}

const first = draft({ done: 'Two are done.', next: 'One is next.', risks: 'None.' })
const edited = editParagraph(first, 'p/next', 'My words.')
const texts = (document: ReportDocument) => listParagraphs(document).map(paragraphText)
const redrafted = (fresh: ReportDocument, previous = edited) => redraftDocument(previous, fresh)

describe('a new draft', () => {
  test('refreshes what was left alone', () => {
    expect(texts(redrafted(draft({ done: 'Three are done.' }), first))).toEqual(['Three are done.'])
  })

  test('keeps an edit whose draft is the same, without a flag', () => {
    const block = getParagraph(redrafted(first), 'p/next')
    expect(paragraphText(block)).toBe('My words.')
    expect(block.outOfDate).toBeUndefined()
  })

  test('keeps an edit whose draft moved, with the new draft beside it', () => {
    const block = getParagraph(redrafted(draft({ done: 'x', next: 'Two are next.' })), 'p/next')
    expect(paragraphText(block)).toBe('My words.')
    expect(block.outOfDate).toBe(true)
    expect(block.sentences[0]?.edit?.fresh?.text).toBe('Two are next.')
    expect(block.sentences[0]?.edit?.base.text).toBe('One is next.')
  })

  test('keeps the flag of an edit through a further draft that moved no more', () => {
    const moved = draft({ done: 'x', next: 'Two are next.' })
    expect(getParagraph(redrafted(moved, redrafted(moved)), 'p/next').outOfDate).toBe(true)
  })

  test('that says what the author had written needs no edit', () => {
    const block = getParagraph(redrafted(draft({ next: 'My words.' })), 'p/next')
    expect(block.origin).toBe('drafted')
  })

  test('keeps an edit that is no longer drafted after the paragraph that it followed', () => {
    const document = redrafted(
      draft({ done: 'Two are done.', moved: 'One moved.', risks: 'None.' }),
    )
    expect(texts(document)).toEqual(['Two are done.', 'My words.', 'One moved.', 'None.'])
    const orphan = getParagraph(document, 'p/next')
    expect(orphan.outOfDate).toBe(true)
    expect(orphan.sentences[0]?.edit?.fresh).toBeNull()
  })

  test('never carries an edit into a section that withholds something now', () => {
    const ground: Block = {
      kind: 'withheld',
      key: 'p/withheld',
      ground: 'Schedule 12A paragraph 3',
    }
    expect(texts(redrafted(draft({ done: 'Two are done.' }, [ground])))).toEqual(['Two are done.'])
  })

  test('takes an edit along with the section that the author took out', () => {
    expect(texts(redrafted({ ...first, sections: [] }))).toEqual([])
  })

  test('is numbered from 1 without a gap', () => {
    const document = redrafted(draft({ done: 'a', moved: 'b', risks: 'c' }))
    expect(listParagraphs(document).map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })

  test('marks what is new, until the draft after it', () => {
    const more = draft({ done: 'Two are done.', moved: 'One moved.' })
    const once = redrafted(more, first)
    expect(getParagraph(once, 'p/moved').sentences[0]?.isNew).toBe(true)
    expect(getParagraph(once, 'p/done').sentences[0]?.isNew).toBeUndefined()
    expect(getParagraph(redrafted(more, once), 'p/moved').sentences[0]?.isNew).toBeUndefined()
  })

  test('leaves out what the author took out, and says when its draft moved', () => {
    const pair = (second: string): ReportDocument => ({
      ...first,
      sections: [
        { key: 'p', heading: 'P', blocks: [paragraph('p/done', 1, ['One is done.', second])] },
      ],
    })
    const mine = editParagraph(pair('Two is done.'), 'p/done', 'One is done.')
    const same = getParagraph(redrafted(pair('Two is done.'), mine), 'p/done')
    const moved = redrafted(pair('Two is late.'), mine)
    expect(texts(moved)).toEqual(['One is done.'])
    expect([same.outOfDate, getParagraph(moved, 'p/done').outOfDate]).toEqual([undefined, true])
    const [section] = moved.sections
    expect(section?.cut?.[0]?.sentence.edit?.fresh?.text).toBe('Two is late.')
  })

  test('counts a version of a section only when something in it changed', () => {
    const version = (document: ReportDocument) => document.sections[0]?.version
    expect(version(redrafted(first, first))).toBeUndefined()
    expect(version(redrafted(draft({ done: 'x' }), first))).toBe(2)
    expect(version(edited)).toBe(2)
    expect(version(redrafted(first))).toBe(2)
  })
})

test('an edit in a paragraph with items keeps each item', () => {
  const listed: ParagraphBlock = paragraph('p/list', 1, ['Two:'], ['One.', 'Two.'])
  const document = { ...first, sections: [{ key: 'p', heading: 'P', blocks: [listed] }] }
  const mine = editParagraph(document, 'p/list', 'Two of them:\na. One.\nb. Two and more.')
  expect(paragraphText(getParagraph(redrafted(document, mine), 'p/list'))).toBe(
    'Two of them:\na. One.\nb. Two and more.',
  )
})

describe('a table that its author took out', () => {
  const figures = (text: string): TableBlock => ({
    ...{ kind: 'table', key: 'p/table', caption: 'Figures', facts: [] },
    ...{ head: [[{ text: 'Calls', header: 'column' }]], rows: [[{ text }]] },
  })
  const drafted = (text: string) => draft({ done: 'One is done.' }, [figures(text)])
  const out = changeSection(drafted('5'), 'p', (section) =>
    applyCommand(section, { do: 'delete-table', table: 'p/table' }),
  )
  const kindsIn = ({ sections: [section] }: ReportDocument) =>
    section?.blocks.map(({ kind }) => kind)

  test('stays out, and is flagged exactly while its figures are others than they were', () => {
    expect(staleSentences(out, drafted('5'))).toEqual([])
    const [stale] = staleSentences(out, drafted('6'))
    expect(stale).toMatchObject({ sentence: 'p/table', text: '', waits: false })
    expect(stale && staleInWords([stale])).toBe('1 table is out of date')
    const moved = redrafted(drafted('6'), out)
    expect(kindsIn(moved)).toEqual(['paragraph'])
    expect(staleSentences(moved, null)).toMatchObject([
      {
        ...{ sentence: 'p/table', waits: true },
        base: { text: 'Table “Figures”: Calls; 5.' },
        fresh: { text: 'Table “Figures”: Calls; 6.' },
      },
    ])
    expect(staleSentences(redrafted(drafted('5'), moved), null)).toEqual([])
  })

  test('stays out by one click, or comes back by one with the figures of today', () => {
    const moved = redrafted(drafted('6'), out)
    const chosen = (side: 'mine' | 'fresh') =>
      changeSection(moved, 'p', (section) =>
        applyCommand(section, { do: 'choose', sentence: 'p/table', side }),
      )
    expect(kindsIn(chosen('mine'))).toEqual(['paragraph'])
    expect(staleSentences(chosen('mine'), drafted('6'))).toEqual([])
    expect(staleSentences(chosen('mine'), drafted('7'))).toHaveLength(1)
    expect(chosen('fresh').sections[0]?.blocks.at(-1)).toEqual(figures('6'))
  })

  test('may stay out with a reason, until its figures change again', () => {
    const left = changeSection(out, 'p', (section) =>
      dismissStale(section, staleSentences(out, drafted('6')), 'Members have it.'),
    )
    expect(staleSentences(left, drafted('6'))).toEqual([])
    expect(staleSentences(left, drafted('7'))).toHaveLength(1)
  })

  test('is forgotten with its figures once nothing of it is drafted, and stays out when it is again', () => {
    const gone = redrafted(draft({ done: 'One is done.' }), out)
    expect(JSON.stringify(gone)).not.toContain('Calls')
    expect(staleSentences(gone, null)).toEqual([])
    const back = () =>
      changeSection(gone, 'p', (section) =>
        applyCommand(section, { do: 'bring-back-table', table: 'p/table' }),
      )
    expect(back).toThrow('no figures for that table')
    const again = redrafted(drafted('5'), gone)
    expect(kindsIn(again)).toEqual(['paragraph'])
    const stale = staleSentences(again, null)
    expect(stale).toMatchObject([{ base: null, fresh: { text: 'Table “Figures”: Calls; 5.' } }])
    expect(staleInWords(stale)).toBe('1 table is out of date')
  })
})
