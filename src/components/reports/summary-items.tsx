import type { StaleItem } from '@/domain/reports/summary-items'
import { anchorOf } from './paper-section'

interface SummaryItemsProps {
  items: readonly StaleItem[]
  /** Where the report is written in; absent on that page itself. */
  write?: string
}

/** Which items of the summary were written before their section changed, each with the way to settle it. */
export function SummaryItems({ items, write = '' }: SummaryItemsProps) {
  if (items.length === 0) return null
  return (
    <div className="grid gap-1">
      <p className="font-semibold">{itemsInWords(items.length)}</p>
      <ul className="list-disc pl-6">
        {items.map(({ section, heading }) => (
          <li key={section}>
            <a href={`${write}#${anchorOf(section)}`}>{heading}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

const itemsInWords = (count: number) =>
  count === 1
    ? 'One item of the summary was written before its section changed:'
    : `${count} items of the summary were written before their sections changed:`

/** Said before a report goes on its way; nothing where the summary is up to date. */
export function SummaryWarning({ count }: { count: number }) {
  if (count === 0) return null
  const [what, which] =
    count === 1
      ? ['One item of the summary was written before its section', 'it']
      : [`${count} items of the summary were written before their sections`, 'them']
  return (
    <p className="font-semibold">
      {what} changed. Look at {which} first.
    </p>
  )
}
