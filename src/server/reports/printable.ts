import type { Sentence } from '@/domain/reports/document'
import { sentencesText } from '@/domain/reports/plain-text'

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that no XML file may hold
const FORBIDDEN_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g
const LONE_SURROGATE = /\p{Surrogate}/gu
const LINE_BREAKS_AND_SPACES = /[ \t\r\n\u0085\u2028\u2029]+/g

/**
 * Text as every format can hold it: on one line, without doubled spaces, without characters that would make a Word file
 * unreadable. Half of a broken character pair becomes the replacement character.
 *
 * @example printable('Late\u0000\n by  a week') // 'Late by a week'
 */
export function printable(text: string): string {
  return text
    .replace(FORBIDDEN_IN_XML, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(LINE_BREAKS_AND_SPACES, ' ')
    .trim()
}

/** The text of one paragraph or item: its sentences with one space between them. */
export function printSentences(sentences: readonly Sentence[]): string {
  return printable(sentencesText(sentences))
}
