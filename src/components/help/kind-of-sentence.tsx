import type { MessageKind } from '@/domain/drafting/catalogue/kind'

const WEIGHTS: Readonly<Record<MessageKind['weight'], string>> = {
  must: 'Never left out.',
  should: 'Told wherever it belongs.',
  may: 'Left out first where a section is full.',
}

/** One kind of sentence as a reader of drafts may review it: what it says, when, and how it looks. */
export function KindOfSentence({ says, when, weight, examples }: MessageKind) {
  return (
    <article className="measure grid gap-2">
      <h3 className="font-semibold">{says}</h3>
      <p>
        {when} {WEIGHTS[weight]}
      </p>
      <ul className="grid gap-1 border-l-4 border-line-strong pl-4">
        {[...new Set(examples)].map((example) => (
          <li key={example}>{example}</li>
        ))}
      </ul>
    </article>
  )
}
