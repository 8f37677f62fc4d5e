'use client'

import type { FactInWords } from '@/domain/reports/fact-in-words'

/** What a sentence states. */
export interface StatedSentence {
  key: string
  text: string
  isByHand: boolean
  /** Who accepted its words from a language model; absent: nobody did. */
  polishedBy?: string
  things: {
    thing: string
    programme?: NonNullable<FactInWords['programme']>
    values: { field: string; value: string }[]
    /** Where it was read and when it was recorded; '' when neither is known. */
    origin: string
  }[]
  /** How it comes to each value that nobody recorded as it stands: '2 weeks later: from … to … is 14 days'. */
  workings: string[]
}

interface FactLinesProps {
  /** Of the paragraph. */
  number: number
  /** How many different facts. */
  facts: number
  sentences: readonly StatedSentence[]
}

/**
 * Where each value of a paragraph comes from, sentence by sentence. Opens by click, key or touch; needs no script. It
 * listens to nothing: it is a client component only so that each fact travels as its few words and not as markup.
 */
export function FactLines({ number, facts, sentences }: FactLinesProps) {
  return (
    <details>
      <summary>
        {facts === 0 ? 'No facts' : facts === 1 ? 'One fact' : `${facts} facts`}
        <span className="visually-hidden"> of paragraph {number}</span>
      </summary>
      <ul className="facts">
        {sentences.map((sentence) => (
          <SentenceFacts key={sentence.key} sentence={sentence} />
        ))}
      </ul>
    </details>
  )
}

/** One sentence and what it states, with where each value comes from. */
export function SentenceFacts({
  sentence: { text, isByHand, polishedBy, things, workings },
}: {
  sentence: StatedSentence
}) {
  return (
    <li className="grid gap-2">
      <p className="text-muted">“{text}”</p>
      {things.length === 0 && <p>States no recorded value.</p>}
      {polishedBy !== undefined && (
        <p>Worded by a language model, accepted by {polishedBy}. The draft states:</p>
      )}
      {things.length > 0 && isByHand && polishedBy === undefined && (
        <p>Written by hand in place of sentences that stated:</p>
      )}
      {things.map((thing) => (
        <Thing key={`${thing.thing}|${thing.programme?.key}|${thing.origin}`} of={thing} />
      ))}
      {workings.length > 0 && (
        <div className="border-l-2 border-line-strong pl-3">
          <p className="font-semibold">How it is worked out</p>
          {workings.map((working) => (
            <p key={working}>{working}</p>
          ))}
        </div>
      )}
    </li>
  )
}

function Thing({
  of: { thing, programme, values, origin },
}: {
  of: StatedSentence['things'][number]
}) {
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
      {values.map(({ field, value }) => (
        <p key={`${field} ${value}`}>{`${field}: ${value}`}</p>
      ))}
      {origin !== '' && <p className="text-muted">{origin}</p>}
    </div>
  )
}
