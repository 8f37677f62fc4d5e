// What an author can do in a section, as commands on it. Each gives a section anew and never takes away a word of theirs
// unasked: what is deleted can be brought back. Source: the drafting page, "Editor".

import { z } from 'zod'
import { fields, requiredProse, requiredText } from '../../fields'
import { takeSuggestion } from '../../polish/take'
import type { DocumentSection } from '../document'
import { addParagraph, deleteParagraph, joinLine, moveLine, shiftLine, splitLine } from './arrange'
import { addHeading, deleteHeading, writeHeading } from './headings'
import { putLayout } from './layout'
import { bringBack, chooseSide, restoreWords } from './restore'
import { bringBackTable, deleteTable } from './tables'
import { writeParagraph } from './write'

const LONGEST = 10_000
const LONGEST_HEADING = 200
/** As many sentences, or items, as the longest paragraph can have. */
const MOST = LONGEST / 2

const paragraph = requiredText('Choose a paragraph.', 400)
const item = requiredText('Choose an item.', 400).optional()
const text = requiredProse('Enter the text of the paragraph.', LONGEST)
const key = z.string().max(400)
const heading = requiredText('Choose a heading.', 400)
const table = requiredText('Choose a table.', 400)
const headingText = requiredText('Enter the heading.', LONGEST_HEADING)

const placedLine = z.union([
  fields({ table: key }),
  fields({ heading: key, text: headingText }),
  fields({
    key,
    paragraph: key,
    level: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    sentences: z
      .array(fields({ id: key, text: requiredText('Enter the sentence.', LONGEST) }))
      .max(MOST),
  }),
])

export const editorCommand = z.discriminatedUnion('do', [
  fields({ do: z.literal('write'), paragraph, text }),
  fields({ do: z.literal('move'), paragraph, item, to: z.enum(['up', 'down']) }),
  fields({ do: z.literal('shift'), paragraph, item, by: z.enum(['in', 'out']) }),
  fields({ do: z.literal('split'), paragraph, item, at: z.int().min(0).max(LONGEST) }),
  fields({ do: z.literal('join'), paragraph, item }),
  fields({ do: z.literal('delete'), paragraph }),
  fields({ do: z.literal('bring-back'), paragraph }),
  fields({ do: z.literal('restore'), paragraph }),
  fields({ do: z.literal('add'), after: paragraph.nullable(), text }),
  fields({ do: z.literal('add-heading'), after: paragraph.nullable(), text: headingText }),
  fields({ do: z.literal('write-heading'), heading, text: headingText }),
  fields({ do: z.literal('delete-heading'), heading }),
  fields({ do: z.literal('delete-table'), table }),
  fields({ do: z.literal('bring-back-table'), table }),
  fields({
    do: z.literal('choose'),
    sentence: requiredText('Choose a sentence.', 400),
    side: z.enum(['mine', 'fresh']),
  }),
  fields({
    do: z.literal('take'),
    sentence: requiredText('Choose a sentence.', 400),
    text: requiredText('Choose a suggestion.', LONGEST),
  }),
  fields({
    do: z.literal('put-back'),
    layout: fields({ arranged: z.boolean(), lines: z.array(placedLine).max(MOST) }),
  }),
])
export type EditorCommand = z.infer<typeof editorCommand>

/**
 * The section after one command of `by`. Throws NOT_FOUND for what is not there any more, CONFLICT for what cannot be done there,
 * INVALID for words that are no paragraph.
 * @example applyCommand(section, { do: 'move', paragraph: 'police-itm/next', to: 'up' })
 */
export function applyCommand(
  section: DocumentSection,
  command: EditorCommand,
  by = 'an author',
): DocumentSection {
  switch (command.do) {
    case 'write':
      return writeParagraph(section, command.paragraph, command.text)
    case 'move':
      return moveLine(section, command, command.to)
    case 'shift':
      return shiftLine(section, command, command.by)
    case 'split':
      return splitLine(section, command, command.at)
    case 'join':
      return joinLine(section, command)
    case 'delete':
      return deleteParagraph(section, command.paragraph)
    case 'bring-back':
      return bringBack(section, command.paragraph)
    case 'restore':
      return restoreWords(section, command.paragraph)
    case 'add':
      return addParagraph(section, command.after, command.text)
    case 'add-heading':
      return addHeading(section, command.after, command.text)
    case 'write-heading':
      return writeHeading(section, command.heading, command.text)
    case 'delete-heading':
      return deleteHeading(section, command.heading)
    case 'delete-table':
      return deleteTable(section, command.table)
    case 'bring-back-table':
      return bringBackTable(section, command.table)
    case 'choose':
      return chooseSide(section, command.sentence, command.side)
    case 'take':
      return takeSuggestion(section, command, by)
    case 'put-back':
      return putLayout(section, command.layout)
    default:
      return command satisfies never
  }
}
