import { Document, Packer } from 'docx'
import { footerOf } from '../footer'
import { numbering } from '../numbering'
import { FIRST_ZIP_DAY } from '../package'
import { PAGE, STYLE, styles } from '../styles'
import { TextParagraph } from '../text-paragraph'
import { type Parts, unzip } from '../zip/unzip'
import { zip } from '../zip/zip'
import { NUMBERING, STYLES, textOf } from './open'

const LINES = [
  [STYLE.title, '{{subject}}'],
  [STYLE.value, 'Committee: {{committee}}'],
  [STYLE.value, 'Date: {{date}}'],
  [STYLE.value, 'Purpose: {{purpose}}'],
  [STYLE.value, 'Classification: {{classification}}'],
  [STYLE.value, 'Report of: {{report_of}}'],
  [STYLE.value, 'Report author: {{author}}'],
  [STYLE.value, 'Data as at: {{data_as_at}}'],
  [STYLE.lead, '{{summary}}'],
  [STYLE.lead, '{{recommendations}}'],
  [STYLE.lead, '{{body}}'],
  [STYLE.lead, '{{appendices}}'],
  [STYLE.lead, '{{contact}}'],
] as const

/** The styles that number their paragraphs, by the level of the list of the main report. */
const NUMBERED = [STYLE.paragraph, STYLE.item] as const

/** The number that the Word writer gives to the first list of the paper. */
const PARAGRAPHS = 2
const CORE = 'docProps/core.xml'
const FIRST_ZIP_MOMENT = `${FIRST_ZIP_DAY}T00:00:00Z`

/**
 * A template without macros to start from: every placeholder in its place, every style there under its usual name, and the
 * numbering of paragraphs and items linked to their styles.
 */
export async function makeStarterTemplate(): Promise<Uint8Array> {
  const file = new Document({
    styles,
    numbering,
    title: 'Committee report',
    creator: 'Milepost',
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: footerOf('{{subject}} · {{classification}}') },
        children: LINES.map(([style, text]) => new TextParagraph(style, text)),
      },
    ],
  })
  const parts = unzip(await Packer.pack(file, 'uint8array'))
  edit(parts, NUMBERING, linkLevels)
  edit(parts, STYLES, linkStyles)
  edit(parts, CORE, (xml) => xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, FIRST_ZIP_MOMENT))
  return zip(parts)
}

function edit(parts: Parts, path: string, change: (xml: string) => string): void {
  parts.set(path, new TextEncoder().encode(change(textOf(parts, path))))
}

/** The levels of the list of paragraphs name the styles that they number, and the list is there to be used. */
function linkLevels(xml: string): string {
  const linked = NUMBERED.reduce((text, style, level) => {
    const at = text.indexOf(`<w:abstractNum w:abstractNumId="${PARAGRAPHS}"`)
    const format = text.indexOf('<w:numFmt', text.indexOf(`<w:lvl w:ilvl="${level}"`, at))
    const end = text.indexOf('/>', format) + 2
    return `${text.slice(0, end)}<w:pStyle w:val="${style}"/>${text.slice(end)}`
  }, xml)
  const list = `<w:num w:numId="${PARAGRAPHS}"><w:abstractNumId w:val="${PARAGRAPHS}"/></w:num>`
  return linked.replace('</w:numbering>', `${list}</w:numbering>`)
}

function linkStyles(xml: string): string {
  return NUMBERED.reduce((text, style, level) => {
    const at = text.indexOf('<w:pPr>', text.indexOf(`w:styleId="${style}"`)) + '<w:pPr>'.length
    const list = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${PARAGRAPHS}"/></w:numPr>`
    return `${text.slice(0, at)}${list}${text.slice(at)}`
  }, xml)
}
