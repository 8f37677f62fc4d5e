// A paragraph as it is typed and read back: its own line first, then an item a line, "a. " before each, and "i. " with two
// spaces before it for an item of an item. The letters themselves are ignored. Source: the drafting page, "Editor".

import { DomainError } from '../../errors'
import type { ParagraphBlock } from '../document'
import { itemMarks } from '../item-marks'
import type { Level } from './lines'

export interface TypedLine {
  level: Level
  text: string
}

const ITEM = /^(?<room> {2,}|\t+)?(?:[a-z]|a[a-z]|[ivx]{1,5})\. +(?<text>\S.*)$/

/**
 * The lines of a typed paragraph. A line that begins like no item goes on from the one before it; space within a line is
 * one space. Throws INVALID when nothing stands before the items.
 */
export function readTypedLines(typed: string): [TypedLine, ...TypedLine[]] {
  const lines: [TypedLine, ...TypedLine[]] = [{ level: 0, text: '' }]
  for (const line of typed.replaceAll('\r\n', '\n').split('\n')) {
    const { text, room } = ITEM.exec(line)?.groups ?? {}
    const last = lines.at(-1)
    if (text !== undefined) lines.push({ level: levelOf(room, last), text: oneLine(text) })
    else if (last !== undefined) last.text = oneLine(`${last.text} ${line}`)
  }
  if (lines[0].text !== '') return lines
  throw new DomainError(
    'INVALID',
    lines.length === 1
      ? 'Enter the text of the paragraph.'
      : 'Write a line before the list, such as “Two milestones are done:”.',
    { field: 'text' },
  )
}

/** The text of a paragraph as its author edits it; read back, it gives the same lines. */
export function typedText({ sentences, items }: ParagraphBlock): string {
  const marks = itemMarks(items)
  const lines = items.map(
    (item, at) => `${item.level === 2 ? '  ' : ''}${marks[at]}. ${join(item.sentences)}`,
  )
  return [join(sentences), ...lines].join('\n')
}

const levelOf = (room: string | undefined, last: TypedLine | undefined): Level =>
  room !== undefined && last !== undefined && last.level > 0 ? 2 : 1

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const join = (sentences: readonly { text: string }[]) => sentences.map(({ text }) => text).join(' ')
