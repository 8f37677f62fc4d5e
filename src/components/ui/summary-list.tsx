import type { ReactNode } from 'react'

export interface SummaryItem {
  term: string
  detail: ReactNode
}

/** Terms and what they are, one under the other; what is absent is left out by the caller or said in words. */
export function SummaryList({ items }: { items: readonly SummaryItem[] }) {
  return (
    <dl className="facts">
      {items.map(({ term, detail }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  )
}
