import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { printDay } from '@/domain/dates/print-day'
import { carriedParagraphs } from '@/domain/reports/carried'
import { isEdited, listParagraphs } from '@/domain/reports/edit-paragraph'
import { NEEDS_OTHER_EYES } from '@/domain/reports/four-eyes'
import { staleInWords } from '@/domain/reports/stale'
import { isUnderWay } from '@/domain/reports/status'
import { staleItems } from '@/domain/reports/summary-items'
import type { ReportView, StaffView } from '@/domain/reports/views'
import type { ReviewView } from '@/domain/reviews/views'
import { AuthorNotes } from './author-notes'
import { comparedInWords } from './compared-in-words'
import { CoveragePanel } from './coverage-panel'
import { Downloads } from './downloads'
import { GoneThings } from './gone-things'
import { MovedNotice } from './moved-notice'
import { PublishStep } from './publish-step'
import { ApproveStep, DraftStep } from './report-steps'
import { ReviewSide } from './review/review-side'
import { VersionsTable } from './review/versions-table'
import { SummaryItems } from './summary-items'

interface ReportSideProps {
  view: ReportView
  staff: StaffView
  review: ReviewView | null
}

/** Beside the paper, for those who answer for it: where it stands, what can be done next, what to look at first. */
export function ReportSide({ view, staff, review }: ReportSideProps) {
  const { document } = view
  return (
    <aside className="desk-side no-print grid gap-6" aria-label="Where this report stands">
      {staff.outOfDate && (
        <Notice title="The draft is out of date">
          <p>
            The facts, or what the report contains, have changed since. Draft it again to bring that
            in; what was edited stays.
          </p>
        </Notice>
      )}
      {staff.stale.length > 0 && <p className="font-semibold">{staleInWords(staff.stale)}.</p>}
      {view.may.write && document !== null && (
        <SummaryItems items={staleItems(document)} write={`/reports/${view.key}/write`} />
      )}
      <MovedNotice view={view} />
      <Steps view={view} staff={staff} />
      {review !== null && (
        <ReviewSide
          report={view.key}
          version={staff.version}
          review={review}
          summary={document === null ? 0 : staleItems(document).length}
        />
      )}
      {view.needsOtherEyes && view.document !== null && (
        <p className="text-sm text-muted">{NEEDS_OTHER_EYES}</p>
      )}
      <Standing view={view} staff={staff} />
      <GoneThings view={view} staff={staff} />
      {document !== null && view.status === 'draft' && (
        <AuthorNotes document={document} facts={staff.facts} />
      )}
      <CoveragePanel rows={staff.coverage} withheld={document?.withheld.length ?? 0} />
      {view.may.make && (
        <p>
          <a href={`/reports/${view.key}/next`}>Start the next report from this one</a>
        </p>
      )}
      <p>
        <a href={`/activity?record=reports/${view.key}`}>Who changed what</a>
      </p>
      {document !== null && (
        <Downloads
          report={view.key}
          isDraft={isUnderWay(view.status)}
          hasPdf={view.hasPdf}
          files={view.files}
        />
      )}
      <VersionsTable report={view.key} versions={view.versions} />
    </aside>
  )
}

function Steps({ view, staff }: Omit<ReportSideProps, 'review'>): ReactNode {
  const { key, document, may } = view
  const { version, outOfDate } = staff
  const paragraphs = document === null ? [] : listParagraphs(document)
  const waiting = staff.stale.filter(({ waits }) => waits).length
  const dataAsAt = staff.definition.dataAsAt
  if (!may.write && !may.approve && !may.publish) return null
  return (
    <div className="flex flex-wrap items-start gap-3">
      {may.approve && document !== null && (
        <ApproveStep
          report={key}
          {...{ version, outOfDate, waiting }}
          carried={carriedParagraphs(document).length}
          summary={staleItems(document).length}
        />
      )}
      {may.publish && (
        <PublishStep report={key} version={version} isPublic={view.isPublic} moved={view.moved} />
      )}
      {may.write && (
        <DraftStep
          report={key}
          version={version}
          isFirst={document === null}
          isMain={document === null || outOfDate}
          edits={paragraphs.filter(isEdited).length}
          dataAsAt={dataAsAt === undefined ? 'today' : printDay(dataAsAt)}
        />
      )}
      {may.write && (
        <ButtonLink href={`/reports/${key}/edit`} emphasis="secondary">
          Change what is in it
        </ButtonLink>
      )}
    </div>
  )
}

function Standing({ view, staff }: Omit<ReportSideProps, 'review'>) {
  const { definition, comparedWith, draftedBy } = staff
  const rows = [
    definition.dataAsAt !== undefined && ['Facts as at', printDay(definition.dataAsAt)],
    ['Compared with', comparedInWords(comparedWith)],
    draftedBy !== null && ['Drafted by', draftedBy],
    view.approved !== null && ['Approved', approvedInWords(view.approved)],
    view.approved !== null && ['Seal (SHA-256)', view.approved.sha256],
  ].filter((row) => row !== false)
  return (
    <dl className="grid gap-2 text-sm">
      {rows.map(([term, detail]) => (
        <div key={term}>
          <dt className="text-muted">{term}</dt>
          <dd className="[overflow-wrap:anywhere]">{detail}</dd>
        </div>
      ))}
    </dl>
  )
}

function approvedInWords({ approvedOn, approvedBy }: NonNullable<ReportView['approved']>): string {
  const by = approvedBy === null ? '' : ` by ${approvedBy}`
  return `${printDay(approvedOn)}${by}`
}
