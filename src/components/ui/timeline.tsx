import type { ReactNode } from 'react'

export interface TimelineEntry {
  key: string
  title: ReactNode
  /** Who, and in which office. */
  byline?: string
  /** Machine-readable day, and how it is printed. */
  day: { iso: string; words: string } | null
  description?: ReactNode
}

/** History, newest first. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol aria-label={label} className="timeline">
      {entries.map((entry) => (
        <li key={entry.key}>
          <p className="timeline-day">
            {entry.day === null ? (
              'From the start'
            ) : (
              <time dateTime={entry.day.iso}>{entry.day.words}</time>
            )}
            {entry.byline !== undefined && `, ${entry.byline}`}
          </p>
          <p className="timeline-title">{entry.title}</p>
          {entry.description}
        </li>
      ))}
    </ol>
  )
}
