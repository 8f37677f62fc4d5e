// What an author typed in place of a paragraph, sentence by sentence: what was left alone keeps its facts, what was
// rewritten keeps the drafted sentence under it, what was taken out is remembered, and the rest is the author's own.
// Source: the drafting page, "Redrafting".

import type { CutSentence, DocumentSection, ParagraphBlock, Sentence } from '../document'
import { alignSentences } from './align'
import { isLine, type Line, rowsOf, sentencesOf } from './lines'
import { ownKeys, paragraphIn, withRows } from './section'
import { EDITED_RULE, isOwn, rewrite } from './sentence'
import { splitSentences } from './split-sentences'
import { readTypedLines } from './typed-lines'

/**
 * The section with the text of one paragraph replaced. Throws NOT_FOUND when there is no such paragraph, INVALID when
 * nothing stands before its items.
 * @example writeParagraph(section, 'police-itm/done', 'Two are done:\na. The design.\nb. The build.')
 */
export function writeParagraph(
  section: DocumentSection,
  key: string,
  text: string,
): DocumentSection {
  const block = paragraphIn(section, key)
  const nextKey = ownKeys(section)
  const lines = rowsOf([block]).filter(isLine)
  const cutHere = (section.cut ?? []).filter(({ paragraph }) => paragraph === key)
  const typed = readTypedLines(text).map((line) => ({
    ...line,
    pieces: splitSentences(line.text),
  }))
  const known = sentencesOf(block)
  const pieces = typed.flatMap((line) => line.pieces)
  const match = matchPieces(known, cutHere, pieces)
  const words = pieces.map((piece, at): Sentence => {
    const stood = match.stood[at]
    return stood === undefined ? ownSentence(nextKey(), piece) : rewrite(stood, piece)
  })
  let used = 0
  const keys = new Set([key])
  const written = typed.map((line, at): Line => {
    const sentences = words.slice(used, used + line.pieces.length)
    const stood = match.stood.slice(used, used + line.pieces.length)
    used += line.pieces.length
    const same = lines.find((one) => !keys.has(one.key) && one.sentences.some(isIn(stood)))
    const lineKey = at === 0 ? key : (same?.key ?? nextKey())
    keys.add(lineKey)
    return { ...lineOf(block), key: lineKey, level: line.level, sentences }
  })
  const left = known.filter((sentence) => !match.stood.includes(sentence) && !isOwn(sentence))
  const cut = [
    ...(section.cut ?? []).filter((one) => !match.back.includes(one)),
    ...left.map((sentence) => cutOf(sentence, lines)),
  ]
  const rows = rowsOf(section.blocks).filter((row) => !isLine(row) || row.paragraph !== key)
  const place = rowsOf(section.blocks).findIndex((row) => isLine(row) && row.paragraph === key)
  return withRows(section, rows.toSpliced(place, 0, ...written), cut)
}

/** What each typed sentence stands for; a sentence that was taken out and is typed again word for word comes back. */
function matchPieces(known: Sentence[], cut: readonly CutSentence[], pieces: readonly string[]) {
  const back: CutSentence[] = []
  const returned = pieces.map((piece) => {
    const again = cut.find((one) => !back.includes(one) && textsOf(one.sentence).includes(piece))
    if (again === undefined || known.some(({ text }) => text === piece)) return undefined
    back.push(again)
    return again.sentence
  })
  const rest = pieces.flatMap((piece, at) => (returned[at] === undefined ? [{ piece, at }] : []))
  const places = alignSentences(
    known,
    rest.map(({ piece }) => piece),
  )
  const stood: (Sentence | undefined)[] = [...returned]
  rest.forEach(({ at }, index) => {
    stood[at] = known[places[index] ?? -1]
  })
  return { stood, back }
}

const textsOf = ({ text, edit }: Sentence) => [text, edit?.base.text]

const isIn = (list: readonly (Sentence | undefined)[]) => (one: Sentence) => list.includes(one)

function lineOf({ key, origin }: ParagraphBlock): Omit<Line, 'key' | 'level' | 'sentences'> {
  return { kind: 'line', paragraph: key, origin }
}

/** A sentence that its author wrote themselves. */
export function ownSentence(id: string, text: string): Sentence {
  return { id, text, facts: [], spans: [], forwardLooking: false, rule: EDITED_RULE }
}

function cutOf(sentence: Sentence, lines: readonly Line[]): CutSentence {
  const line = lines.find(({ sentences }) => sentences.includes(sentence))
  const before = line?.sentences[line.sentences.indexOf(sentence) - 1]
  const { isNew: _new, ...kept } = sentence
  return {
    paragraph: line?.paragraph ?? '',
    line: line?.key ?? '',
    level: line?.level ?? 0,
    after: before?.id ?? null,
    sentence: kept,
  }
}
