import { EmptyState } from '@/components/ui/empty-state'
import { printDay } from '@/domain/dates/print-day'
import { REPORT_STATUS_LABELS } from '@/domain/reports/status'
import type { ReportSummary } from '@/domain/reports/views'

/** The newest reports, with where and when they are read. */
export function LatestReports({ reports }: { reports: readonly ReportSummary[] }) {
  if (reports.length === 0)
    return (
      <EmptyState title="No report can be read yet">
        Reports show here once they are approved or published.
      </EmptyState>
    )
  return (
    <ul className="measure grid gap-3">
      {reports.map(({ key, subject, status, meetings }) => (
        <li key={key}>
          <a href={`/reports/${key}`}>{subject}</a>
          <p className="text-muted">
            {[
              ...meetings.map(({ name, date }) => `${name}, ${printDay(date)}`),
              REPORT_STATUS_LABELS[status],
            ].join('. ')}
          </p>
        </li>
      ))}
    </ul>
  )
}
