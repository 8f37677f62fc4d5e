// The draft as the headless drafter writes it: a contract with the programs that read it, kept to the letter.
// Source: portfolio file, "The headless drafter".

import type {
  FactRef,
  ListItem,
  ParagraphBlock,
  ReportDocument,
  Sentence,
} from '../reports/document'
import { paragraphText } from '../reports/plain-text'

/**
 * The JSON form of a drafted document. An item's sentences follow its lead-in's, and its text stands on a line of its own
 * under it ('a. …'); tables stand beside the paragraphs of their section.
 */
export function draftJson(document: ReportDocument): object {
  const { header, summary, recommendations, appendices, contact, sections, withheld, warnings } =
    document
  const told = summary && {
    ...summary,
    items: summary.items.map(({ mark: _own, ...item }) => item),
  }
  const report = header && { ...header, summary: told, recommendations, appendices, contact }
  return {
    ...(report === undefined ? {} : { report }),
    sections: sections.map(({ key, heading, programme, blocks }) => {
      const tables = blocks.filter((block) => block.kind === 'table')
      return {
        key,
        heading,
        ...(programme === undefined ? {} : { programme }),
        paragraphs: blocks.filter((block) => block.kind === 'paragraph').map(paragraphJson),
        ...(tables.length === 0 ? {} : { tables }),
      }
    }),
    withheld,
    warnings,
  }
}

function paragraphJson(paragraph: ParagraphBlock): object {
  const { key, number, sentences, items } = paragraph
  const all = [...sentences, ...items.flatMap((item: ListItem) => item.sentences)]
  return { key, number, text: paragraphText(paragraph), sentences: all.map(sentenceJson) }
}

function sentenceJson({ text, facts, forwardLooking }: Sentence): {
  text: string
  facts: FactRef[]
  forwardLooking: boolean
} {
  return { text, facts, forwardLooking }
}
