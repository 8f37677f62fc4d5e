import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { printDay } from '@/domain/dates/print-day'
import type { ReportView } from '@/domain/reports/views'
import type { ReviewView } from '@/domain/reviews/views'
import { Downloads } from './downloads'
import { MovedNotice } from './moved-notice'
import { ParagraphDesk } from './paragraph-desk'
import { ReportOutcome } from './report-outcome'
import { ReportPaper } from './report-paper'
import { ReportSide } from './report-side'
import { ParagraphComments } from './review/paragraph-comments'
import { WithdrawnNotice } from './review/version-notices'
import { VersionsTable } from './review/versions-table'
import { kickerOf, meetingInWords } from './words'
import './paper.css'

interface ReportPageProps {
  view: ReportView
  /** Its way to its readers, for those who work on it. */
  review: ReviewView | null
  done: string | undefined
}

/** One report: the paper as the committee reads it, and beside it what those need who answer for it. */
export function ReportPage({ view, review, done }: ReportPageProps) {
  const { document, staff, status, meetings } = view
  return (
    <div className="grid gap-6">
      <Breadcrumbs trail={[{ label: 'Reports', href: '/reports' }]} />
      <ReportOutcome done={done} view={view} />
      <WithdrawnNotice withdrawn={view.withdrawn} isReadable={document !== null} />
      <PageHeading
        kicker={kickerOf(status, meetings)}
        lead={meetings.map((meeting) => <p key={meeting.meeting}>{meetingInWords(meeting)}</p>)}
      >
        {view.subject} {!view.isPublic && <Tag>Not for the public</Tag>}
      </PageHeading>
      {view.may.write && document !== null && (
        <p>
          <ButtonLink href={`/reports/${view.key}/write`} emphasis="secondary">
            Write in the report
          </ButtonLink>
        </p>
      )}
      <div className="desk">
        {staff === null ? (
          <ReaderSide view={view} />
        ) : (
          <ReportSide view={view} staff={staff} review={review} />
        )}
        {document === null ? (
          status !== 'withdrawn' && <NothingDrafted mayWrite={view.may.write} />
        ) : (
          <ReportPaper
            document={document}
            desk={
              staff === null
                ? undefined
                : (block, text) => (
                    <>
                      <ParagraphDesk
                        report={view.key}
                        document={document}
                        block={block}
                        text={text}
                        staff={staff}
                        mayWrite={view.may.write}
                      />
                      {review !== null && (
                        <ParagraphComments
                          report={view.key}
                          paragraph={block.key}
                          number={block.number}
                          review={review}
                        />
                      )}
                    </>
                  )
            }
          />
        )}
      </div>
    </div>
  )
}

function NothingDrafted({ mayWrite }: { mayWrite: boolean }) {
  return (
    <EmptyState title="Nothing has been drafted yet">
      {mayWrite
        ? 'Draft the report: every section is written from what is on record.'
        : 'Its author has still to draft it.'}
    </EmptyState>
  )
}

function ReaderSide({ view }: { view: ReportView }) {
  const { approved } = view
  return (
    <aside className="desk-side no-print grid gap-4" aria-label="About this report">
      <MovedNotice view={view} />
      {approved !== null && (
        <p className="text-sm text-muted">Approved on {printDay(approved.approvedOn)}.</p>
      )}
      {view.document !== null && (
        <Downloads report={view.key} isDraft={false} hasPdf={view.hasPdf} files={view.files} />
      )}
      <VersionsTable report={view.key} versions={view.versions} />
    </aside>
  )
}
