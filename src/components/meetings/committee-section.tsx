import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/page-heading'
import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Day } from '@/domain/dates/day'
import { printDay } from '@/domain/dates/print-day'
import { clearDaysBefore } from '@/domain/dates/working-days'
import { PURPOSE_LABELS } from '@/domain/reports/labels'
import { REPORT_STATUS_LABELS } from '@/domain/reports/status'
import type { CommitteeView, MeetingView } from '@/domain/reports/views'

interface CommitteeSectionProps {
  committee: CommitteeView
  today: Day
  mayWrite: boolean
}

/** A committee, its meetings and what it is given at each. */
export function CommitteeSection({ committee, today, mayWrite }: CommitteeSectionProps) {
  const { key, name, formerNames, clearDays, meetings } = committee
  const id = `committee-${key}`
  return (
    <Section id={id} title={name}>
      {formerNames.length > 0 && <p className="text-muted">Formerly {formerNames.join(', ')}.</p>}
      {meetings.length === 0 ? (
        <EmptyState title="No meeting is on record">
          {mayWrite ? 'Add one below.' : undefined}
        </EmptyState>
      ) : (
        <Table
          id={`${id}-meetings`}
          caption={`Meetings of the ${name}, latest first`}
          head={
            <>
              <ColumnHead>Meeting</ColumnHead>
              {clearDays !== null && <ColumnHead>Papers out by</ColumnHead>}
              <ColumnHead>Reports</ColumnHead>
            </>
          }
        >
          {meetings.map((meeting) => (
            <MeetingRow key={meeting.key} {...{ meeting, today, clearDays }} />
          ))}
        </Table>
      )}
    </Section>
  )
}

function MeetingRow(props: { meeting: MeetingView; today: Day; clearDays: number | null }) {
  const { meeting, today, clearDays } = props
  const { key, date, time, reports } = meeting
  return (
    <tr>
      <RowHead>
        <a href={`/meetings/${key}`}>
          <time dateTime={date}>{printDay(date)}</time>
        </a>
        {time !== null && <>, {time}</>}
        {date >= today && <Tag>To come</Tag>}
      </RowHead>
      {clearDays !== null && (
        <Cell label="Papers out by">
          <Papers by={clearDaysBefore(date, clearDays)} clearDays={clearDays} />
        </Cell>
      )}
      <Cell label="Reports">
        {reports.length === 0 && <span className="text-muted">None</span>}
        {reports.map(({ key: report, subject, purpose, status }) => (
          <p key={report}>
            <a href={`/reports/${report}`}>{subject}</a>
            <small>
              {PURPOSE_LABELS[purpose]}. {REPORT_STATUS_LABELS[status]}.
            </small>
          </p>
        ))}
      </Cell>
    </tr>
  )
}

function Papers({ by, clearDays }: { by: Day; clearDays: number }) {
  return (
    <>
      <time dateTime={by}>{printDay(by)}</time>
      <small>{clearDays === 1 ? 'One clear day before' : `${clearDays} clear days before`}</small>
    </>
  )
}
