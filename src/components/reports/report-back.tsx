import type { DocumentContact, ReportDocument } from '@/domain/reports/document'
import {
  APPENDICES_HEADING,
  appendixText,
  BACKGROUND_PAPERS_HEADING,
  CONTACT_HEADING,
  contactLines,
  NO_APPENDICES,
} from '@/domain/reports/labels'
import { PaperSection } from './paper-section'
import { Prose } from './prose'

export function Appendices({ appendices }: { appendices: ReportDocument['appendices'] }) {
  return (
    <PaperSection id="appendices" title={APPENDICES_HEADING}>
      {appendices.length === 0 ? (
        <p>{NO_APPENDICES}</p>
      ) : (
        <ul className="grid gap-1">
          {appendices.map((appendix, index) => (
            <li key={appendixText(appendix, index)}>{appendixText(appendix, index)}</li>
          ))}
        </ul>
      )}
    </PaperSection>
  )
}

export function BackgroundPapers({ papers }: { papers: readonly string[] }) {
  return (
    <PaperSection id="background-papers" title={BACKGROUND_PAPERS_HEADING}>
      <ul className="paper-list list-disc">
        {papers.map((paper) => (
          <li key={paper}>
            <Prose>{paper}</Prose>
          </li>
        ))}
      </ul>
    </PaperSection>
  )
}

export function Contact({ contact }: { contact: DocumentContact }) {
  const [name, ...lines] = contactLines(contact)
  return (
    <PaperSection id="contact" title={CONTACT_HEADING}>
      <address className="not-italic">
        <p className="font-semibold">{name}</p>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </address>
    </PaperSection>
  )
}
