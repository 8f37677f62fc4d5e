import type { ReactNode } from 'react'
import type { Block, ParagraphBlock, ReportDocument } from '@/domain/reports/document'
import { MAIN_REPORT_HEADING, withheldText } from '@/domain/reports/labels'
import { numberReferences } from '@/domain/reports/references'
import { PaperParagraph } from './paper-paragraph'
import { anchorOf, PaperSection } from './paper-section'
import { Appendices, BackgroundPapers, Contact } from './report-back'
import { Recommendations, ReportHeader, ReportSummaryPart } from './report-front'
import { ReportTable } from './report-table'

interface ReportPaperProps {
  document: ReportDocument
  /** What those see of a paragraph who answer for it; absent for readers. */
  desk?: ((block: ParagraphBlock, text: ReactNode) => ReactNode) | undefined
}

/** The report as the committee reads it, in the order of the paper. */
export function ReportPaper({ document, desk }: ReportPaperProps) {
  const { header, summary, backgroundPapers = [], contact } = document
  const numbered = numberReferences(document)
  const tables = document.sections.flatMap(({ blocks }) =>
    blocks.filter(({ kind }) => kind === 'table'),
  )
  return (
    <article className="paper" aria-label="The report">
      {header !== undefined && <ReportHeader header={header} />}
      {summary !== undefined && <ReportSummaryPart summary={summary} />}
      <Recommendations asked={document.recommendations} />
      <PaperSection id="main-report" title={MAIN_REPORT_HEADING}>
        {document.sections.map((section, at) => (
          <PaperSection
            key={section.key}
            id={anchorOf(section.key)}
            title={section.heading}
            level={3}
          >
            {section.blocks.map((block, place) => (
              <PaperBlock
                key={block.key}
                block={block}
                shown={numbered.sections[at]?.blocks[place] ?? block}
                table={tables.indexOf(block) + 1}
                desk={desk}
              />
            ))}
          </PaperSection>
        ))}
      </PaperSection>
      {header !== undefined && <Appendices appendices={document.appendices} />}
      {backgroundPapers.length > 0 && <BackgroundPapers papers={backgroundPapers} />}
      {contact !== undefined && <Contact contact={contact} />}
    </article>
  )
}

function PaperBlock({
  block,
  shown,
  table,
  desk,
}: {
  block: Block
  /** The same with the numbers of what it refers to. */
  shown: Block
  table: number
  desk: ReportPaperProps['desk']
}) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <PaperParagraph
          block={block}
          shown={shown.kind === 'paragraph' ? shown : block}
          desk={desk}
        />
      )
    case 'table':
      return <ReportTable block={block} place={table} />
    case 'heading':
      return (
        <h4 id={anchorOf(block.key)} className="mt-2 font-semibold">
          {block.text}
        </h4>
      )
    case 'withheld':
      return <p className="inset measure text-muted">{withheldText(block)}</p>
    default:
      return block satisfies never
  }
}
