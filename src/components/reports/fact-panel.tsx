import { printDay } from '@/domain/dates/print-day'
import type { ParagraphBlock, Sentence } from '@/domain/reports/document'
import { EDITED_RULE } from '@/domain/reports/edit-paragraph'
import { type FactInWords, factKey } from '@/domain/reports/fact-in-words'
import { workingsOf } from '@/domain/reports/workings'
import { groupFacts } from './fact-groups'
import { FactLines, type StatedSentence } from './fact-lines'

interface FactPanelProps {
  block: ParagraphBlock
  /** By `factKey`. */
  facts: Readonly<Record<string, FactInWords>>
}

/** Where each value of a paragraph comes from, sentence by sentence. */
export function FactPanel({ block, facts }: FactPanelProps) {
  const sentences = [...block.sentences, ...block.items.flatMap((item) => item.sentences)]
  const stated = new Set(sentences.flatMap((sentence) => sentence.facts.map(factKey)))
  return (
    <FactLines
      number={block.number}
      facts={stated.size}
      sentences={sentences.map((sentence) => statedIn(sentence, facts))}
    />
  )
}

/** What a sentence states, in words; of one that an author rewrote how the drafted one came to its values. */
export function statedIn(sentence: Sentence, known: FactPanelProps['facts']): StatedSentence {
  const { id, text, rule, facts, edit } = sentence
  return {
    key: id,
    text,
    isByHand: rule === EDITED_RULE,
    ...(edit?.polishedBy !== undefined && { polishedBy: edit.polishedBy }),
    things: groupFacts(facts.flatMap((fact) => known[factKey(fact)] ?? [])).map(
      ({ fact: { thing, programme, source, recordedOn, entered }, values }) => ({
        thing,
        ...(programme !== undefined && { programme }),
        values,
        origin: [
          ...(source === undefined ? [] : [`From ${source}.`]),
          ...originInWords(recordedOn, entered),
        ].join(' '),
      }),
    ),
    workings: workingsOf(edit?.base ?? sentence, known),
  }
}

/** When a value was recorded, and who put it on record and when, said once where the two days are one. */
function originInWords(
  recordedOn: FactInWords['recordedOn'],
  entered: FactInWords['entered'],
): string[] {
  const recorded = recordedOn === undefined ? [] : [`Recorded on ${printDay(recordedOn)}.`]
  if (entered === undefined) return recorded
  const { by, on, isImport } = entered
  if (isImport) return [...recorded, `Imported by ${by}, last on ${printDay(on)}.`]
  return on === recordedOn
    ? [`Recorded on ${printDay(on)} by ${by}.`]
    : [...recorded, `Entered on ${printDay(on)} by ${by}.`]
}
