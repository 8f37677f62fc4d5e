import { type FileChild, PatchType, patchDocument, TextRun } from 'docx'
import { printDay } from '@/domain/dates/print-day'
import type { ReportDocument } from '@/domain/reports/document'
import { documentTitle, PURPOSE_LABELS, pageMark } from '@/domain/reports/labels'
import { provenanceText } from '@/domain/reports/provenance'
import { numberReferences } from '@/domain/reports/references'
import type { BlockPlaceholder, LinePlaceholder } from '@/domain/word-templates/placeholders'
import type { StyleMap, TemplateFindings } from '@/domain/word-templates/views'
import { printable } from '../../printable'
import {
  drawAppendices,
  drawBackgroundPapers,
  drawContact,
  drawRecommendations,
  drawSummary,
} from '../front-and-back'
import { drawHeaderTable } from '../header-table'
import { drawMainReport } from '../main-report'
import { stopZipClock } from '../package'
import { STYLE } from '../styles'
import { TextParagraph } from '../text-paragraph'
import { unzip } from '../zip/unzip'
import { zip } from '../zip/zip'
import { templateNumbering } from './lists'
import { markPages } from './mark-pages'
import { STYLES, textOf } from './open'
import { withOwnStyles } from './own-styles'
import { restOfHeader } from './rest-of-header'
import { Dresser, withoutPlaceholders } from './restyle'
import { withLists } from './with-lists'

/** A council's own Word file, and how a report is set into it. `name` is what the record of a published file says. */
export interface WordTemplate {
  name: string
  content: Uint8Array
  findings: TemplateFindings
  styles: StyleMap
}

/** Sets a report into a council's own template. The same report and template always give the same bytes. */
export async function fillTemplate(
  unnumbered: ReportDocument,
  template: WordTemplate,
): Promise<Uint8Array> {
  const document = numberReferences(unnumbered)
  const { placeholders } = template.findings
  const parts = markPages(withLists(unzip(template.content)), document)
  const styles = await withOwnStyles(textOf(parts, STYLES), template.styles)
  parts.set(STYLES, new TextEncoder().encode(styles))
  const dresser = new Dresser(template)
  const blocks = placeBlocks(document, placeholders).map(
    ([name, children]) =>
      [name, { type: PatchType.DOCUMENT, children: dresser.dress(children) }] as const,
  )
  const bytes = await patchDocument({
    outputType: 'uint8array',
    data: zip(parts),
    trimPlaceholders: true,
    numbering: templateNumbering,
    patches: Object.fromEntries([...lines(document), ...blocks]),
    properties: propertiesOf(document),
  })
  return stopZipClock(bytes)
}

type Block = readonly [BlockPlaceholder, FileChild[]]

/** Each part of the paper at its place; what has none stands, in order, with the main report. */
function placeBlocks(document: ReportDocument, placeholders: readonly string[]): Block[] {
  const title = new TextParagraph(STYLE.title, documentTitle(document))
  const drawn: Block[] = [
    ['header', drawHeader(document, placeholders)],
    ['summary', drawSummary(document.summary)],
    ['recommendations', drawRecommendations(document.recommendations)],
    ['body', drawMainReport(document)],
    ['appendices', [...drawAppendices(document), ...drawBackgroundPapers(document)]],
    ['contact', drawContact(document.contact)],
  ]
  const isPlaced = (name: string) => name !== 'body' && placeholders.includes(name)
  const withBody = drawn.filter(([name]) => !isPlaced(name)).flatMap(([, children]) => children)
  const mark = pageMark(document)
  const body = [
    ...(mark === null ? [] : [new TextParagraph(STYLE.contactName, mark)]),
    ...(placeholders.includes('subject') ? [] : [title]),
    ...withBody,
  ]
  const placed = drawn.filter(([name]) => isPlaced(name))
  return [...placed, ['body', body]]
}

/** The header table at its place; without one, what of it the template says in no line of its own. */
function drawHeader({ header }: ReportDocument, placeholders: readonly string[]): FileChild[] {
  if (header === undefined) return []
  if (placeholders.includes('header')) return [drawHeaderTable(header)]
  const rest = restOfHeader(header, placeholders)
  return rest.rows.length === 0 ? [] : [drawHeaderTable(header, rest)]
}

type Line = readonly [LinePlaceholder, { type: typeof PatchType.PARAGRAPH; children: TextRun[] }]

function lines(document: ReportDocument): Line[] {
  const { header } = document
  const committees = header?.committees ?? []
  const all = (values: readonly string[]) => [...new Set(values)].join(', ')
  const texts: [LinePlaceholder, string][] = [
    ['subject', documentTitle(document)],
    ['committee', all(committees.map(({ name }) => name))],
    ['date', all(committees.map(({ date }) => printDay(date)))],
    ['purpose', all(committees.map(({ purpose }) => PURPOSE_LABELS[purpose]))],
    ['classification', header?.classification ?? ''],
    ['report_of', header?.reportOf ?? ''],
    ['author', header?.author ?? ''],
    ['data_as_at', header === undefined ? '' : printDay(header.dataAsAt)],
  ]
  return texts.map(([name, text]) => [
    name,
    {
      type: PatchType.PARAGRAPH,
      children: [new TextRun(withoutPlaceholders(printable(text)))],
    },
  ])
}

function propertiesOf(document: ReportDocument) {
  const { header, provenance } = document
  const committees = header?.committees.map(({ name }) => name) ?? []
  const creator = printable(header?.author ?? header?.reportOf ?? 'Milepost')
  return {
    title: printable(documentTitle(document)),
    subject: printable(committees.length === 0 ? '' : `Report to ${committees.join(', ')}`),
    creator,
    lastModifiedBy: creator,
    ...(provenance !== undefined && { description: printable(provenanceText(provenance)) }),
  }
}
