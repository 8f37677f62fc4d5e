import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Day } from '@/domain/dates/day'
import { printDay } from '@/domain/dates/print-day'
import { PURPOSE_LABELS } from '@/domain/reports/labels'
import { REPORT_STATUS_LABELS } from '@/domain/reports/status'
import type { ReportSummary } from '@/domain/reports/views'

/** The reports, the latest meeting first. */
export function ReportsTable({ reports }: { reports: readonly ReportSummary[] }) {
  const head = (
    <>
      <ColumnHead>Report</ColumnHead>
      <ColumnHead>Status</ColumnHead>
      <ColumnHead>Goes to</ColumnHead>
      <ColumnHead>Meeting</ColumnHead>
      <ColumnHead>Facts as at</ColumnHead>
    </>
  )
  return (
    <Table id="reports" caption="Reports, the latest meeting first" head={head}>
      {reports.map((report) => (
        <ReportRow key={report.key} report={report} />
      ))}
    </Table>
  )
}

function ReportRow({ report }: { report: ReportSummary }) {
  const { key, subject, status, meetings, dataAsAt, drafted, isPublic } = report
  return (
    <tr>
      <RowHead>
        <a href={`/reports/${key}`}>
          {subject}
          <span className="visually-hidden">
            {meetings.map(({ date }) => `, ${printDay(date)}`).join('')}
          </span>
        </a>
        {!isPublic && <Tag>Not for the public</Tag>}
      </RowHead>
      <Cell label="Status">
        {REPORT_STATUS_LABELS[status]}
        {!drafted && <small>Nothing drafted yet</small>}
      </Cell>
      <Cell label="Goes to">
        {meetings.map(({ meeting, name, purpose }) => (
          <p key={meeting}>
            {name} <small>{PURPOSE_LABELS[purpose]}</small>
          </p>
        ))}
      </Cell>
      <Cell label="Meeting">
        {meetings.map(({ meeting, date }) => (
          <p key={meeting}>
            <Printed day={date} />
          </p>
        ))}
      </Cell>
      <Cell label="Facts as at">{dataAsAt !== null && <Printed day={dataAsAt} />}</Cell>
    </tr>
  )
}

function Printed({ day }: { day: Day }) {
  return <time dateTime={day}>{printDay(day)}</time>
}
