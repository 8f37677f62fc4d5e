import { printDay } from '@/domain/dates/print-day'
import type { ParagraphBlock, Sentence } from '@/domain/reports/document'
import { type FactInWords, factKey } from '@/domain/reports/fact-in-words'

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
      <div className="facts">
        {sentences.map((sentence) => (
          <SentenceFacts key={sentence.id} sentence={sentence} facts={facts} />
        ))}
      </div>
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
  const stated = new Map(sentence.facts.map((fact) => [factKey(fact), facts[factKey(fact)]]))
  return (
    <div className="grid gap-1">
      <p className="text-muted">“{sentence.text}”</p>
      {stated.size === 0 && <p>States no recorded value.</p>}
      {stated.size > 0 && (
        <dl>
          {[...stated].map(
            ([key, fact]) => fact !== undefined && <FactLines key={key} fact={fact} />,
          )}
        </dl>
      )}
    </div>
  )
}

function FactLines({ fact }: { fact: FactInWords }) {
  const { value, field, thing, programme, source, recordedOn } = fact
  return (
    <div>
      <dt>{value === '' ? field : value}</dt>
      <dd>
        {field === '' ? thing : `${field}. ${thing}`}
        {programme !== undefined && (
          <>
            , <a href={`/programmes/${programme.key}`}>{programme.name}</a>
          </>
        )}
        {'. '}
        {source !== undefined && `From ${source}. `}
        {recordedOn !== undefined && `Recorded on ${printDay(recordedOn)}.`}
      </dd>
    </div>
  )
}
