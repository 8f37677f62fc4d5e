import type { ReactNode } from 'react'

export interface TimelineEntry {
  key: string
  title: ReactNode
  /** Who, and in which office. */
  byline?: ReactNode
  /** Machine-readable day, and how it is printed. */
  day: { iso: string; words: string } | null
  description?: ReactNode
}

/** History, newest first. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol aria-label={label} className="grid max-w-prose gap-0 border-l-2 border-line-strong">
      {entries.map((entry) => (
        <li key={entry.key} className="relative grid gap-1 pb-5 pl-5 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute top-2 -left-[7px] size-3 rounded-full border-2 border-line-strong bg-paper"
          />
          <p className="text-sm text-muted">
            {entry.day === null ? (
              'From the start'
            ) : (
              <time dateTime={entry.day.iso}>{entry.day.words}</time>
            )}
            {entry.byline !== undefined && <>, {entry.byline}</>}
          </p>
          <div className="font-semibold">{entry.title}</div>
          {entry.description !== undefined && <div>{entry.description}</div>}
        </li>
      ))}
    </ol>
  )
}
