import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import type { ReportDocument } from '@/domain/reports/document'
import { viewSection } from '@/domain/reports/editor-views'
import { staleInWords } from '@/domain/reports/stale'
import type { StaffView } from '@/domain/reports/views'
import { SummaryItems } from '../summary-items'
import { SectionEditor } from './section-editor'
import { WritingDesk } from './writing'
import '../paper.css'
import './editor.css'

interface EditorPageProps {
  report: string
  subject: string
  document: ReportDocument
  staff: StaffView
  /** For whom the page is opened. */
  writer: number
}

/** A report to write in, section by section. Without scripts it can be read; its paragraphs are edited on its own page. */
export function EditorPage({ report, subject, document, staff, writer }: EditorPageProps) {
  const { stale } = staff
  const sections = document.sections.flatMap(
    ({ key }) => viewSection(document, key, staff.version) ?? [],
  )
  const outlines = document.sections.map(({ key, heading }) => ({ key, heading }))
  const items = sections.flatMap(({ summary }) => summary ?? [])
  const [first] = sections
  return (
    <div className="grid gap-6">
      <Breadcrumbs
        trail={[
          { label: 'Reports', href: '/reports' },
          { label: subject, href: `/reports/${report}` },
        ]}
      />
      <PageHeading
        kicker={subject}
        lead={
          <>
            <p>What you type is saved as you type it. The numbers follow by themselves.</p>
            {stale.length > 0 && <p className="font-semibold">{staleInWords(stale)}.</p>}
            <SummaryItems items={items} />
          </>
        }
      >
        Write in the report
      </PageHeading>
      {first !== undefined && (
        <WritingDesk writer={writer} sections={outlines} known={first}>
          {sections.map((start) => (
            <SectionEditor
              key={start.section.key}
              report={report}
              start={start}
              stale={stale.filter((one) => one.section === start.section.key)}
              facts={staff.facts}
              suggests={staff.suggests}
            />
          ))}
        </WritingDesk>
      )}
    </div>
  )
}
