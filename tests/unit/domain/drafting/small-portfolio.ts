import { asDay } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import type { ReportDocument } from '@/domain/reports/document'
import { paragraphText } from '@/domain/reports/plain-text'
import { parsePortfolio } from '../../../support/arbitrary-portfolio'

export const AS_AT = asDay('2020-07-08')

/** A portfolio of one programme, the Harbour Programme, and a report on it to a meeting on 21 July 2020. */
export function harbour(programme: object = {}, more: object = {}): PortfolioFile {
  return parsePortfolio({
    format: 'milepost/portfolio',
    version: 1,
    asAt: AS_AT,
    committees: [{ key: 'finance', name: 'Finance Committee' }],
    meetings: [
      { key: 'july', committee: 'finance', date: '2020-07-21' },
      { key: 'may', committee: 'finance', date: '2020-05-05' },
    ],
    programmes: [{ key: 'harbour', name: 'Harbour Programme', kind: 'workstream', ...programme }],
    reports: [
      {
        key: 'update',
        subject: 'Member update',
        reportOf: 'The Chamberlain',
        classification: 'public',
        for: [{ committee: 'finance', meeting: 'july', purpose: 'information' }],
        sections: [{ heading: 'Harbour Programme', kind: 'programme', programme: 'harbour' }],
      },
    ],
    ...more,
  })
}

/** The report on the portfolio, told last on `since` or never. */
export function draftUpdate(file: PortfolioFile, since?: string): ReportDocument {
  const told = since === undefined ? {} : { since: asDay(since) }
  return draftDocument({ file, report: 'update', audience: 'public', asAt: file.asAt, ...told })
}

/** The paragraphs of the section on the programme, one line each, items on lines of their own. */
export function paragraphsOf(document: ReportDocument): string[] {
  return document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' ? [paragraphText(block)] : [])),
  )
}

export function says(programme: object, since?: string): string[] {
  return paragraphsOf(draftUpdate(harbour(programme), since))
}
