// A paragraph of a section as the drafter writes it: prose, or a lead-in with an item for each subject. Its number comes
// when the whole report is there. Source: drafting, "realise".

import type { ParagraphBlock } from '../reports/document'
import type { Message } from './message'
import { realise } from './realise'

/** What a paragraph tells: `items` each hold the messages about one subject. */
interface ParagraphMessages {
  key: string
  messages: readonly Message[]
  items?: readonly (readonly Message[])[]
  wording?: 'prose'
}

/** The paragraph of some messages, unnumbered; an item is keyed by its first message. */
export function draftedParagraph(
  { key, messages, items = [], wording }: ParagraphMessages,
  write: typeof realise = realise,
): ParagraphBlock {
  return {
    kind: 'paragraph',
    key,
    number: 0,
    origin: 'drafted',
    sentences: messages.map((one) => write(one)),
    items: items.map((about) => ({
      key: about[0]?.id ?? key,
      sentences: about.map((one, at) => write(one, at === 0 && wording === undefined)),
    })),
  }
}
