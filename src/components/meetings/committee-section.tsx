import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/page-heading'
import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { CommitteeCalendar } from '@/domain/calendar/committee-calendar'
import { publicationDay } from '@/domain/calendar/deadlines'
import type { Day } from '@/domain/dates/day'
import { printDay } from '@/domain/dates/print-day'
import { PURPOSE_LABELS } from '@/domain/reports/labels'
import { REPORT_STATUS_LABELS } from '@/domain/reports/status'
import type { CommitteeView, MeetingView } from '@/domain/reports/views'
import { formerInWords } from './words'

interface CommitteeSectionProps {
  committee: CommitteeView
  today: Day
  mayWrite: boolean
  mayEdit: boolean
  /** Whether the reader would know of a draft. */
  seesDrafts: boolean
}

/** A committee, its meetings and what it is given at each. */
export function CommitteeSection(props: CommitteeSectionProps) {
  const { committee, today, mayWrite, mayEdit, seesDrafts } = props
  const { key, name, formerNames, calendar, meetings } = committee
  const id = `committee-${key}`
  return (
    <Section id={id} title={name}>
      {formerNames.length > 0 && (
        <p className="text-muted">Formerly {formerNames.map(formerInWords).join(', ')}.</p>
      )}
      {mayEdit && (
        <p>
          <a href={`/committees/${key}/edit`}>Change the {name} and its deadlines</a>
        </p>
      )}
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
              <ColumnHead>Papers out by</ColumnHead>
              <ColumnHead>Reports</ColumnHead>
            </>
          }
        >
          {meetings.map((meeting) => (
            <MeetingRow key={meeting.key} {...{ meeting, today, calendar, seesDrafts }} />
          ))}
        </Table>
      )}
    </Section>
  )
}

interface MeetingRowProps {
  meeting: MeetingView
  today: Day
  calendar: CommitteeCalendar
  seesDrafts: boolean
}

function MeetingRow({ meeting, today, calendar, seesDrafts }: MeetingRowProps) {
  const { key, date, time, reports, isCancelled } = meeting
  return (
    <tr>
      <RowHead>
        <a href={`/meetings/${key}`}>
          <time dateTime={date}>{printDay(date)}</time>
        </a>
        {time !== null && <>, {time}</>}
        {isCancelled && <Tag tone="closed">Cancelled</Tag>}
        {!isCancelled && date >= today && <Tag>To come</Tag>}
      </RowHead>
      <Cell label="Papers out by">
        {isCancelled ? (
          <span className="text-muted">Nothing is due</span>
        ) : (
          <Papers by={publicationDay(date, calendar)} clearDays={calendar.clearDays} />
        )}
      </Cell>
      <Cell label="Reports">
        {reports.length === 0 && (
          <span className="text-muted">{seesDrafts ? 'None' : 'None published yet'}</span>
        )}
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
