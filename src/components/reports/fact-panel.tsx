import { printDay } from '@/domain/dates/print-day'
import type { ParagraphBlock, Sentence } from '@/domain/reports/document'
import { EDITED_RULE } from '@/domain/reports/edit-paragraph'
import { type FactInWords, factKey } from '@/domain/reports/fact-in-words'
import { type FactGroup, groupFacts } from './fact-groups'

interface FactPanelProps {
  block: ParagraphBlock
  /** By `factKey`. */
  facts: Readonly<Record<string, FactInWords>>
}

/** Where each value of a paragraph comes from, sentence by sentence. Opens by click, key or touch; needs no script. */
export function FactPanel({ block, facts }: FactPanelProps) {
  const sentences = [...block.sentences, ...block.items.flatMap((item) => item.sentences)]
  const stated = new Set(sentences.flatMap((sentence) => sentence.facts.map(factKey)))
  return (
    <details>
      <summary>
        {stated.size === 0 ? 'No facts' : stated.size === 1 ? 'One fact' : `${stated.size} facts`}
        <span className="visually-hidden"> of paragraph {block.number}</span>
      </summary>
      <ul className="facts">
        {sentences.map((sentence) => (
          <SentenceFacts key={sentence.id} sentence={sentence} facts={facts} />
        ))}
      </ul>
    </details>
  )
}

function SentenceFacts({
  sentence,
  facts,
}: {
  sentence: Sentence
  facts: FactPanelProps['facts']
}) {
  const groups = groupFacts(sentence.facts.flatMap((fact) => facts[factKey(fact)] ?? []))
  return (
    <li className="grid gap-2">
      <p className="text-muted">“{sentence.text}”</p>
      {groups.length === 0 && <p>States no recorded value.</p>}
      {groups.length > 0 && sentence.rule === EDITED_RULE && (
        <p>Written by hand in place of sentences that stated:</p>
      )}
      {groups.map((group) => (
        <FactLines key={group.key} group={group} />
      ))}
    </li>
  )
}

function FactLines({ group }: { group: FactGroup }) {
  const { thing, programme, source, recordedOn } = group.fact
  return (
    <div className="border-l-2 border-line-strong pl-3">
      <p>
        <span className="font-semibold">{thing}</span>
        {programme !== undefined && (
          <>
            , <a href={`/programmes/${programme.key}`}>{programme.name}</a>
          </>
        )}
      </p>
      {group.values.map(({ field, value }) => (
        <p key={`${field} ${value}`}>
          {field}: {value}
        </p>
      ))}
      <p className="text-muted">
        {source !== undefined && `From ${source}. `}
        {recordedOn !== undefined && `Recorded on ${printDay(recordedOn)}.`}
      </p>
    </div>
  )
}
