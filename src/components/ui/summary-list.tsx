import type { ReactNode } from 'react'

export interface SummaryItem {
  term: string
  detail: ReactNode
}

/** Terms and what they are, one under the other; what is absent is left out by the caller or said in words. */
export function SummaryList({ items }: { items: readonly SummaryItem[] }) {
  return (
    <dl className="grid max-w-prose">
      {items.map(({ term, detail }) => (
        <div key={term} className="grid gap-x-4 border-b border-line py-2 sm:grid-cols-[11rem_1fr]">
          <dt className="font-semibold">{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  )
}
