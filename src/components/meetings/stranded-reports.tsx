import { Section } from '@/components/ui/page-heading'
import { type StrandedReport, whatToDo } from '@/domain/calendar/stranded'
import { printDay } from '@/domain/dates/print-day'

/** The reports whose meeting was cancelled, and what to do about each; nothing where there are none. */
export function StrandedReports({ reports }: { reports: readonly StrandedReport[] }) {
  if (reports.length === 0) return null
  return (
    <Section
      id="stranded-title"
      title="Their meeting was cancelled"
      aside={<a href="/meetings">All meetings</a>}
    >
      <ul className="measure grid gap-3">
        {reports.map(({ key, subject, status, committee, date }) => (
          <li key={`${key} ${date}`}>
            <a href={`/reports/${key}`}>{subject}</a>, {committee} on {printDay(date)}.{' '}
            {whatToDo(status)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
