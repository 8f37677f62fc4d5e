import { markArtifacts } from './artifacts'
import {
  addObject,
  numberAfter,
  type PdfObjects,
  packStream,
  readPdfObjects,
  unpackStream,
  writePdfObjects,
} from './pdf-file'
import { addListBodies, describeLinks, listTags, nameNumbering } from './structure'

const PROGRAM = 'Milepost'

/** What the page says of itself, as it is written there: its title and its numbering with the page's own escapes. */
interface Page {
  title: string
  language: string
  numberings: readonly string[]
}

/**
 * The PDF that Chromium printed of a page, with what PDF/UA-1 asks for beside Chromium's tags, and the claim to be that: what
 * is no part of the text is marked so, items of lists have bodies, links have words, and the title and the language stand in
 * its metadata. It says nothing of when it was made, so that the same page gives the same bytes. Null where the PDF or the
 * page is not of the form that this knows: then nothing may be claimed.
 */
export function asUniversalPdf(bytes: Uint8Array, html: string): Uint8Array<ArrayBuffer> | null {
  const page = readPage(html)
  const pdf = readPdfObjects(bytes)
  const tags = pdf === null ? null : listTags(pdf)
  if (page === null || pdf === null || tags === null) return null
  if (!nameNumbering(pdf, tags, page.numberings)) return null
  addListBodies(pdf, tags)
  if (!describeLinks(pdf) || !markPages(pdf)) return null
  return describeFile(pdf, page) ? writePdfObjects(pdf) : null
}

function readPage(html: string): Page | null {
  const [, title] = /<title>([^<]+)<\/title>/.exec(html) ?? []
  const [, language] = /<html lang="([A-Za-z-]+)"/.exec(html) ?? []
  if (title === undefined || language === undefined) return null
  const lists = html.match(/<(?:ol|ul)[^>]*>/g) ?? []
  return { title, language, numberings: lists.map(numberingOf) }
}

function numberingOf(list: string): string {
  if (list.startsWith('<ul')) return list.includes('appendices') ? 'None' : 'Disc'
  if (list.includes('type="i"')) return 'LowerRoman'
  return list.includes('type="a"') ? 'LowerAlpha' : 'Decimal'
}

/** Marks what each page draws beside what it says; false where a page is drawn in a way that is not known. */
function markPages(pdf: PdfObjects): boolean {
  const pages = [...pdf.objects.values()].filter((text) => text.startsWith('<</Type /Page\n'))
  return pages.every((page) => {
    const number = numberAfter(page, 'Contents')
    if (number === null || /\/XObject|\/Pattern/.test(page) || !page.includes('\n/Tabs /S'))
      return false
    const content = unpackStream(pdf.objects.get(number))
    const marked = content === null ? null : markArtifacts(content)
    if (marked === null) return false
    pdf.objects.set(number, packStream(marked))
    return true
  })
}

function describeFile(pdf: PdfObjects, page: Page): boolean {
  const catalog = pdf.objects.get(pdf.root) ?? ''
  const properties = pdf.objects.get(pdf.info) ?? ''
  const [, producer = ''] = /\n\/Producer \(([\w/. ]+)\)/.exec(properties) ?? []
  const [title] = /\/Title (?:<[\dA-F]*>|\((?:[^()\\]|\\.)*\))/.exec(properties) ?? []
  const isTagged = /\/Marked true/.test(catalog) && /\/DisplayDocTitle true/.test(catalog)
  if (!isTagged || title === undefined || !catalog.includes(`/Lang (${page.language})`))
    return false
  const packet = Buffer.from(packetOf(page, producer), 'utf8').toString('latin1')
  const metadata = addObject(
    pdf,
    `<</Type /Metadata\n/Subtype /XML\n/Length ${packet.length}>> stream\n${packet}\nendstream`,
  )
  pdf.objects.set(pdf.root, catalog.replace(/>>$/, `\n/Metadata ${metadata} 0 R>>`))
  pdf.objects.set(pdf.info, `<<${title}\n/Creator (${PROGRAM})\n/Producer (${producer})>>`)
  return true
}

const packetOf = ({ title, language }: Page, producer: string) =>
  `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${PROGRAM}</xmp:CreatorTool>
<pdf:Producer>${producer}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
