import { printDay } from '@/domain/dates/print-day'
import { NEWS_LABELS } from '@/domain/reviews/mails'
import type { WaitingView } from '@/domain/reviews/views'

/** The reports that wait for the reader, and what is asked of them. */
export function WaitingList({ waiting }: { waiting: readonly WaitingView[] }) {
  return (
    <ul className="measure grid gap-3">
      {waiting.map(({ key, subject, news, since, reason }) => (
        <li key={key}>
          <a href={`/reports/${key}`}>
            {NEWS_LABELS[news]}: {subject}
          </a>
          <p className="text-muted">
            Since {printDay(since)}
            {reason !== null && `. ${reason}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
