import type { DocumentHeader, DocumentSummary, ReportDocument } from '@/domain/reports/document'
import {
  RECOMMENDATION_LEAD,
  recommendationsHeading,
  SUMMARY_HEADING,
} from '@/domain/reports/labels'
import { headerHead, headerRows } from '@/domain/reports/templates/header-rows'
import { PaperSection } from './paper-section'
import { Prose, Sentences } from './prose'

/** The table at the head of the paper: to whom, when, what about, from whom. */
export function ReportHeader({ header }: { header: DocumentHeader }) {
  return (
    <table className="paper-head">
      <thead>
        <tr>
          {headerHead(header).map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {headerRows(header).map((cells) => (
          <tr key={cells.map(({ text }) => text).join(' ')}>
            {cells.map(({ label, text }) => (
              <td key={`${label} ${text}`} colSpan={cells.length === 1 ? 2 : undefined}>
                {label !== undefined && <span className="paper-label">{label}</span>}
                <Prose>{text}</Prose>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function ReportSummaryPart({ summary }: { summary: DocumentSummary }) {
  return (
    <PaperSection id="summary" title={SUMMARY_HEADING}>
      <p className="measure">
        <Prose>{summary.lead}</Prose>
      </p>
      {summary.items.length > 0 && (
        <ol className="paper-list list-[lower-roman]">
          {summary.items.map(({ section, sentences }) => (
            <li key={section}>
              <Sentences of={sentences} />
            </li>
          ))}
        </ol>
      )}
    </PaperSection>
  )
}

export function Recommendations({ asked }: { asked: ReportDocument['recommendations'] }) {
  if (asked.length === 0) return null
  return (
    <PaperSection id="recommendations" title={recommendationsHeading(asked.length)}>
      <p>{RECOMMENDATION_LEAD}</p>
      <ul className="paper-list list-disc">
        {asked.map(({ key, text }) => (
          <li key={key}>
            <Prose>{text}</Prose>
          </li>
        ))}
      </ul>
    </PaperSection>
  )
}
