import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { printDay } from '@/domain/dates/print-day'
import type { PublishedVersion } from '@/domain/reviews/views'
import { Downloads } from '../downloads'
import { ReportPaper } from '../report-paper'
import { meetingInWords } from '../words'
import { SupersededNotice, WithdrawnNotice } from './version-notices'
import '../paper.css'

/** One version of a report as its readers were given it. */
export function VersionPage({ version }: { version: PublishedVersion }) {
  const { key, number, subject, document, meetings, withdrawn } = version
  return (
    <div className="grid gap-6">
      <Breadcrumbs
        trail={[
          { label: 'Reports', href: '/reports' },
          { label: subject, href: `/reports/${key}` },
        ]}
      />
      <WithdrawnNotice withdrawn={withdrawn} isReadable={document !== null} />
      <SupersededNotice report={key} superseded={version.superseded} />
      <PageHeading
        kicker={`Version ${number}, published on ${printDay(version.publishedOn)}`}
        lead={meetings.map((meeting) => <p key={meeting.meeting}>{meetingInWords(meeting)}</p>)}
      >
        {subject} {!version.isPublic && <Tag>Not for the public</Tag>}
      </PageHeading>
      {version.reason !== null && (
        <p className="measure">Why this version was made: {version.reason}</p>
      )}
      {document !== null && (
        <div className="desk">
          <aside className="desk-side no-print grid gap-4" aria-label="About this version">
            {version.files.length > 0 && (
              <Downloads
                report={`${key}/versions/${number}`}
                isDraft={false}
                hasPdf={version.files.some(({ format }) => format === 'pdf')}
                files={version.files}
              />
            )}
          </aside>
          <ReportPaper document={document} />
        </div>
      )}
    </div>
  )
}
