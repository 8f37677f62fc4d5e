import type { ReportDocument } from '@/domain/reports/document'
import { documentTitle, runningTitle, unpublishedMark } from '@/domain/reports/labels'
import { provenanceText } from '@/domain/reports/provenance'
import { numberReferences } from '@/domain/reports/references'
import {
  drawAppendices,
  drawBackgroundPapers,
  drawContact,
  drawHeaderTable,
  drawRecommendations,
  drawSummary,
} from './html/front-and-back'
import { drawMainReport } from './html/main-report'
import { escapeHtml } from './html/markup'
import { footRule, STYLE_SHEET } from './html/style'
import { printable } from './printable'

/**
 * Draws a report as one accessible HTML page that needs nothing else: no script, no font, no image. It prints on A4 with
 * page numbers. Every text of the document is escaped.
 */
export function renderHtml(unnumbered: ReportDocument): string {
  const document = numberReferences(unnumbered)
  const title = escapeHtml(documentTitle(document))
  const parts = [
    ...unpublishedMark(document).map((mark) => `<p><strong>${mark}</strong></p>`),
    `<h1>${title}</h1>`,
    drawHeaderTable(document.header),
    drawSummary(document.summary),
    drawRecommendations(document.recommendations),
    drawMainReport(document.sections),
    drawAppendices(document),
    drawBackgroundPapers(document),
    drawContact(document.contact),
  ]
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>${description(document)}
<style>
${STYLE_SHEET}
${footRule(printable(runningTitle(document)))}
</style>
</head>
<body>
<main>
${parts.filter((part) => part !== '').join('\n')}
</main>
</body>
</html>
`
}

function description({ provenance }: ReportDocument): string {
  return provenance === undefined
    ? ''
    : `\n<meta name="description" content="${escapeHtml(provenanceText(provenance))}">`
}
