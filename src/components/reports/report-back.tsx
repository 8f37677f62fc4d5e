import type { DocumentContact, ReportDocument } from '@/domain/reports/document'
import {
  APPENDICES_HEADING,
  appendixText,
  CONTACT_HEADING,
  contactLines,
  NO_APPENDICES,
} from '@/domain/reports/labels'
import { PaperSection } from './paper-section'

export function Appendices({ appendices }: { appendices: ReportDocument['appendices'] }) {
  return (
    <PaperSection id="appendices" title={APPENDICES_HEADING}>
      {appendices.length === 0 ? (
        <p>{NO_APPENDICES}</p>
      ) : (
        <ul className="grid gap-1">
          {appendices.map((appendix, index) => (
            <li key={appendix.title}>{appendixText(appendix, index)}</li>
          ))}
        </ul>
      )}
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
