// An author's words are theirs: an edited paragraph holds exactly what was typed, beside the sentences that were drafted,
// so that one click gives those back. Sentences that were left alone keep their facts. Source: the drafting page,
// "Redrafting" and "People's words are theirs".

import { DomainError } from '../errors'
import type { Block, FactRef, ListItem, ParagraphBlock, ReportDocument, Sentence } from './document'

type Words = Pick<ParagraphBlock, 'sentences' | 'items'>

/** The rule of a sentence that its author wrote in place of drafted ones. */
export const EDITED_RULE = 'edited'

const LETTERED = /^(?:[a-z]|a[a-z])\. +(.+)$/

/**
 * The document with the text of one paragraph replaced. A line that begins `a. `, `b. ` begins a lettered item, which
 * goes on until the next; the letters themselves are ignored, and line breaks become spaces. Typing what was drafted undoes the edit. Throws NOT_FOUND when there is no such
 * paragraph, INVALID when nothing stands before its items.
 * @example editParagraph(document, 'police-itm/done', 'Two milestones are done:\na. The design.\nb. The build.')
 */
export function editParagraph(document: ReportDocument, key: string, text: string): ReportDocument {
  return mapParagraph(document, key, (block) => {
    const { outOfDate: _seen, ...rest } = block
    const drafted = block.original ?? { sentences: block.sentences, items: block.items }
    const words = readWords(text, block, [drafted, block])
    if (sameWords(words, drafted)) return restored(block)
    return { ...rest, ...words, origin: 'edited', original: drafted }
  })
}

/** The document with the drafted words of one paragraph back in place; a paragraph that the draft no longer has goes. */
export function restoreParagraph(document: ReportDocument, key: string): ReportDocument {
  const block = getParagraph(document, key)
  if (block.original === undefined || !isOrphan(block)) return mapParagraph(document, key, restored)
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.filter((other) => other.kind !== 'paragraph' || other.key !== key),
    })),
  }
}

/** Whether the author edited a paragraph that the draft would no longer contain. */
export function isOrphan({ original }: ParagraphBlock): boolean {
  return original !== undefined && original.sentences.length === 0 && original.items.length === 0
}

/** Every numbered paragraph, in reading order. */
export function listParagraphs(document: ReportDocument): ParagraphBlock[] {
  return document.sections.flatMap(({ blocks }) =>
    blocks.filter((block) => block.kind === 'paragraph'),
  )
}

/** Whether an author's words stand in place of the drafted ones. */
export function isEdited(block: Block): block is ParagraphBlock {
  return block.kind === 'paragraph' && block.origin === 'edited'
}

/** The paragraph of that key. Throws NOT_FOUND. */
export function getParagraph(document: ReportDocument, key: string): ParagraphBlock {
  const found = listParagraphs(document).find((block) => block.key === key)
  if (found !== undefined) return found
  throw new DomainError(
    'NOT_FOUND',
    'The report has no such paragraph any more. Reload the page to see it as it is now.',
  )
}

function mapParagraph(
  document: ReportDocument,
  key: string,
  change: (block: ParagraphBlock) => ParagraphBlock,
): ReportDocument {
  const changed = change(getParagraph(document, key))
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === 'paragraph' && block.key === key ? changed : block,
      ),
    })),
  }
}

function restored(block: ParagraphBlock): ParagraphBlock {
  const { original, outOfDate: _seen, ...rest } = block
  if (original === undefined) return block
  const isAuthored = original.sentences.some(({ facts }) =>
    facts.some(({ path }) => path.startsWith('reports/')),
  )
  return { ...rest, ...original, origin: isAuthored ? 'authored' : 'drafted' }
}

function readWords(text: string, block: ParagraphBlock, known: readonly Words[]): Words {
  const { lead, lettered } = readLines(text)
  if (lead === '')
    throw new DomainError(
      'INVALID',
      lettered.length === 0
        ? 'Enter the text of the paragraph.'
        : 'Write a line before the list, such as “Two milestones are done:”.',
      { field: 'text' },
    )
  const knownItems = known.flatMap(({ items }) => items)
  return {
    sentences: readSentences(lead, block.key, [
      ...known.flatMap(({ sentences }) => sentences),
      ...(lettered.length === 0 ? knownItems.flatMap(({ sentences }) => sentences) : []),
    ]),
    items: lettered.map((item, place): ListItem => {
      const same = knownItems.find(({ sentences }) => join(sentences) === item)
      const key = same?.key ?? block.items[place]?.key ?? `item-${place + 1}`
      const facts = knownItems.filter((one) => one.key === key).flatMap((one) => one.sentences)
      return same ?? { key, sentences: readSentences(item, `${block.key}/${key}`, facts) }
    }),
  }
}

function readLines(text: string): { lead: string; lettered: string[] } {
  const parts = ['']
  for (const line of text.split('\n').map((one) => one.trim())) {
    const item = LETTERED.exec(line)?.[1]
    if (item !== undefined) parts.push(item)
    else parts.push(`${parts.pop() ?? ''} ${line}`.trim())
  }
  const [lead = '', ...lettered] = parts
  return { lead, lettered }
}

/** Drafted sentences that stand in the text word for word stay; what lies between them is the author's. */
function readSentences(text: string, id: string, known: readonly Sentence[]): Sentence[] {
  const found = known.find((sentence) => placeOf(sentence.text, text) !== -1)
  if (found === undefined) return text === '' ? [] : [written(text, id, known)]
  const at = placeOf(found.text, text)
  const others = known.filter((sentence) => sentence !== found && sentence.text !== found.text)
  return [
    ...readSentences(text.slice(0, at).trim(), `${id}/before`, others),
    found,
    ...readSentences(text.slice(at + found.text.length).trim(), `${id}/after`, others),
  ]
}

/** Where a sentence stands in a text as a sentence of its own, between spaces; -1 when it does not. */
function placeOf(sentence: string, text: string): number {
  return sentence === '' ? -1 : ` ${text} `.indexOf(` ${sentence} `)
}

/** The author's own sentence rests on the facts of the sentences that it may have taken the place of. */
function written(text: string, id: string, instead: readonly Sentence[]): Sentence {
  const facts = new Map<string, FactRef>()
  for (const fact of instead.flatMap((sentence) => sentence.facts))
    facts.set(JSON.stringify(fact), fact)
  return {
    id: `${id}/edited`,
    text,
    facts: [...facts.values()],
    spans: [],
    forwardLooking: instead.some(({ forwardLooking }) => forwardLooking),
    rule: EDITED_RULE,
  }
}

const join = (sentences: readonly Sentence[]) => sentences.map(({ text }) => text).join(' ')

/** Whether two paragraphs say the same, item by item. */
export function sameWords(one: Words, other: Words): boolean {
  const printed = ({ sentences, items }: Words) =>
    JSON.stringify([join(sentences), ...items.map((item) => join(item.sentences))])
  return printed(one) === printed(other)
}
