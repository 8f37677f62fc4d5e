import { suggestStyles } from '@/domain/word-templates/roles'
import { describeTemplate } from '@/server/reports/docx/template/describe'
import type { WordTemplate } from '@/server/reports/docx/template/fill'
import { makeStarterTemplate } from '@/server/reports/docx/template/starter'
import { type Parts, unzip } from '@/server/reports/docx/zip/unzip'
import { zip } from '@/server/reports/docx/zip/zip'

/** A Word file as an administrator uploads it, with what is found in it. */
export async function templateOf(content: Uint8Array): Promise<WordTemplate> {
  const findings = await describeTemplate('council.docx', content)
  return { name: 'council 1', content, findings, styles: suggestStyles(findings.styles) }
}

/** The starter template with one of its parts changed or added. */
export async function starterWith(path: string, change: (text: string) => string | Uint8Array) {
  const parts = unzip(await makeStarterTemplate())
  return zip(withPart(parts, path, change))
}

function withPart(
  parts: Parts,
  path: string,
  change: (text: string) => string | Uint8Array,
): Parts {
  const changed = change(new TextDecoder().decode(parts.get(path)))
  return new Map(parts).set(
    path,
    typeof changed === 'string' ? new TextEncoder().encode(changed) : changed,
  )
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const paragraph = (text: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const style = (id: string, name: string, inner: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Standard"/>${inner}</w:style>`

/** A council's file of its own making: ids in another language, two numbered paragraphs of its own before the report. */
export function councilTemplate(): Promise<Uint8Array> {
  const styles = [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles ${W}>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>',
    style('Titel', 'Title', ''),
    style('berschrift1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
    style('berschrift2', 'heading 2', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
    style('Absatz', 'Numbered Para', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'),
    '</w:styles>',
  ].join('')
  const body = [
    paragraph('{{subj', '').replace(
      '</w:p>',
      '<w:r><w:t>ect}} for {{ committee }}</w:t></w:r></w:p>',
    ),
    paragraph('The council’s first standing paragraph.', 'Absatz'),
    paragraph('Its second.', 'Absatz'),
    paragraph('{{body}}'),
    paragraph('A standing paragraph after the report.', 'Absatz'),
    paragraph('Seen by {{ward_clerk}}.'),
  ].join('')
  const document = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`
  return starterWith('word/styles.xml', () => styles).then((file) =>
    Promise.resolve(zip(withPart(unzip(file), 'word/document.xml', () => document))),
  )
}
