import JSZip from 'jszip'

/** One paragraph of a Word file as it stands in the XML; `list` is its numbering instance and level. */
export interface WordParagraph {
  style: string
  text: string
  list: { id: string; level: number } | undefined
  inTable: boolean
  keepNext: boolean
}

export interface WordFile {
  part: (path: string) => string
  paths: string[]
  body: string
  paragraphs: WordParagraph[]
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function decodeXml(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole
    const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return String.fromCodePoint(code)
  })
}

function attribute(xml: string, tag: string): string | undefined {
  return new RegExp(`<w:${tag} w:val="([^"]*)"`).exec(xml)?.[1]
}

function readParagraph(xml: string, inTable: boolean): WordParagraph {
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text ?? '')
  const id = attribute(xml, 'numId')
  return {
    style: attribute(xml, 'pStyle') ?? 'Normal',
    text: decodeXml(texts.join('')),
    list: id === undefined ? undefined : { id, level: Number(attribute(xml, 'ilvl')) },
    inTable,
    keepNext: xml.includes('<w:keepNext/>'),
  }
}

/** Opens a Word file and reads its paragraphs, those of tables among them, in the order of the page. */
export async function openDocx(bytes: Uint8Array): Promise<WordFile> {
  const zip = await JSZip.loadAsync(bytes)
  const parts = new Map<string, string>()
  for (const [path, file] of Object.entries(zip.files)) parts.set(path, await file.async('string'))
  const body = parts.get('word/document.xml') ?? ''
  const paragraphs: WordParagraph[] = []
  let depth = 0
  for (const [piece] of body.matchAll(
    /<w:tbl>|<\/w:tbl>|<w:p(?: [^>]*)?\/>|<w:p[ >].*?<\/w:p>/gs,
  )) {
    if (piece === '<w:tbl>') depth += 1
    else if (piece === '</w:tbl>') depth -= 1
    else paragraphs.push(readParagraph(piece, depth > 0))
  }
  const part = (path: string): string => {
    const found = parts.get(path)
    if (found === undefined) throw new Error(`The file has no part ${path}`)
    return found
  }
  return { part, paths: [...parts.keys()], body, paragraphs }
}
