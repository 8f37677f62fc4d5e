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
  const lines = linesOf(typed)
  if (lines[0].text !== '') return lines
  throw new DomainError(
    'INVALID',
    lines.length === 1
      ? 'Enter the text of the paragraph.'
      : 'Write a line before the list, such as “Two milestones are done:”.',
    { field: 'text' },
  )
}

/** Whether two typed texts are saved as the same lines, as "Done. " and "Done." are. */
export function isSameTyped(one: string, other: string): boolean {
  return one === other || JSON.stringify(linesOf(one)) === JSON.stringify(linesOf(other))
}

/**
 * Where a place in a typed text is once that is saved: the line, from 0 for that of the paragraph itself, and the letters
 * before it in that line.
 * @example savedPlace('Two  are done:\nb. The build.', 18) // { line: 1, offset: 0 }
 */
export function savedPlace(typed: string, place: number): { line: number; offset: number } {
  const lines = linesOf(`${typed.slice(0, place)}|`)
  return { line: lines.length - 1, offset: (lines.at(-1)?.text.length ?? 1) - 1 }
}

/** The text of a paragraph as its author edits it; read back, it gives the same lines. */
export function typedText({ sentences, items }: ParagraphBlock): string {
  const marks = itemMarks(items)
  const lines = items.map(
    (item, at) => `${item.level === 2 ? '  ' : ''}${marks[at]}. ${join(item.sentences)}`,
  )
  return [join(sentences), ...lines].join('\n')
}

function linesOf(typed: string): [TypedLine, ...TypedLine[]] {
  const lines: [TypedLine, ...TypedLine[]] = [{ level: 0, text: '' }]
  for (const line of typed.replaceAll('\r\n', '\n').split('\n')) {
    const { text, room } = ITEM.exec(line)?.groups ?? {}
    const last = lines.at(-1)
    if (text !== undefined) lines.push({ level: levelOf(room, last), text: oneLine(text) })
    else if (last !== undefined) last.text = oneLine(`${last.text} ${line}`)
  }
  return lines
}

const levelOf = (room: string | undefined, last: TypedLine | undefined): Level =>
  room !== undefined && last !== undefined && last.level > 0 ? 2 : 1

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const join = (sentences: readonly { text: string }[]) => sentences.map(({ text }) => text).join(' ')
