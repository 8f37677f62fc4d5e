import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { printDay } from '@/domain/dates/print-day'
import type { ReportView } from '@/domain/reports/views'
import { Downloads } from './downloads'
import { ParagraphDesk } from './paragraph-desk'
import { ReportOutcome } from './report-outcome'
import { ReportPaper } from './report-paper'
import { ReportSide } from './report-side'
import { kickerOf, meetingInWords } from './words'
import './paper.css'

/** One report: the paper as the committee reads it, and beside it what those need who answer for it. */
export function ReportPage({ view, done }: { view: ReportView; done: string | undefined }) {
  const { document, staff, status, meetings } = view
  return (
    <div className="grid gap-6">
      <Breadcrumbs trail={[{ label: 'Reports', href: '/reports' }]} />
      <ReportOutcome done={done} view={view} />
      <PageHeading
        kicker={kickerOf(status, meetings)}
        lead={meetings.map((meeting) => <p key={meeting.meeting}>{meetingInWords(meeting)}</p>)}
      >
        {view.subject} {!view.isPublic && <Tag>Not for the public</Tag>}
      </PageHeading>
      <div className="desk">
        {staff === null ? <ReaderSide view={view} /> : <ReportSide view={view} staff={staff} />}
        {document === null ? (
          <EmptyState title="Nothing has been drafted yet">
            {view.may.write
              ? 'Draft the report: every section is written from what is on record.'
              : 'Its author has still to draft it.'}
          </EmptyState>
        ) : (
          <ReportPaper
            document={document}
            desk={
              staff === null
                ? undefined
                : (block, text) => (
                    <ParagraphDesk
                      report={view.key}
                      document={document}
                      block={block}
                      text={text}
                      staff={staff}
                      mayWrite={view.may.write}
                    />
                  )
            }
          />
        )}
      </div>
    </div>
  )
}

function ReaderSide({ view }: { view: ReportView }) {
  const { approved } = view
  return (
    <aside className="desk-side no-print grid gap-4" aria-label="About this report">
      {approved !== null && (
        <p className="text-sm text-muted">Approved on {printDay(approved.approvedOn)}.</p>
      )}
      <Downloads report={view.key} isDraft={false} files={view.files} />
    </aside>
  )
}
