import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import type { ReportDocument } from '@/domain/reports/document'
import { viewSection } from '@/domain/reports/editor-views'
import { staleInWords } from '@/domain/reports/stale'
import type { StaffView } from '@/domain/reports/views'
import { SectionEditor } from './section-editor'
import '../paper.css'
import './editor.css'

interface EditorPageProps {
  report: string
  subject: string
  document: ReportDocument
  staff: StaffView
}

/** A report to write in, section by section. Without scripts it can be read; its paragraphs are edited on its own page. */
export function EditorPage({ report, subject, document, staff }: EditorPageProps) {
  const { stale } = staff
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
            {stale.length > 0 && <p className="font-semibold">{staleInWords(stale.length)}.</p>}
          </>
        }
      >
        Write in the report
      </PageHeading>
      {document.sections.map((section) => {
        const start = viewSection(document, section.key, staff.version)
        return start === undefined ? null : (
          <SectionEditor
            key={section.key}
            report={report}
            start={start}
            stale={stale.filter((one) => one.section === section.key)}
            facts={staff.facts}
            suggests={staff.suggests}
          />
        )
      })}
    </div>
  )
}
