import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'

/** A tag of a PDF: `attributes` as `/Scope /Column`, `text` what it and all in it say. */
export interface PdfTag {
  kind: string
  attributes: string[]
  text: string
  kids: PdfTag[]
}

export interface PdfFile {
  /** All that the pages show, with or without tags. */
  words: string
  /** Title, language and the like, as a reader of the file lists them. */
  properties: Map<string, string>
  tags: PdfTag[]
  fonts: string[]
  /** What draws each page, operator by operator. */
  drawn: string[]
  /** What the reader found wrong. */
  faults: string
  /** The file itself with its packed streams unpacked. */
  raw: string
}

/** What is in a PDF, as poppler reads it. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const folder = mkdtempSync(join(tmpdir(), 'read-pdf-'))
  const path = join(folder, 'report.pdf')
  writeFileSync(path, bytes)
  const run = (program: string, ...what: string[]) => {
    const { stdout, stderr, error } = spawnSync(program, what, { encoding: 'utf8' })
    if (error !== undefined) throw error
    return { said: stdout, faults: stderr }
  }
  const words = run('pdftotext', '-raw', path, '-')
  const properties = run('pdfinfo', path)
  const tree = run('pdfinfo', '-struct-text', path)
  const fonts = run('pdffonts', path)
  rmSync(folder, { recursive: true })
  return {
    words: words.said,
    properties: new Map(
      properties.said.split('\n').map((line) => {
        const [name = '', ...rest] = line.split(':')
        return [name, rest.join(':').trim()] as const
      }),
    ),
    tags: readTags(tree.said),
    fonts: fonts.said.trim().split('\n').slice(2),
    faults: [words, properties, tree, fonts].map(({ faults }) => faults).join(''),
    raw: [Buffer.from(bytes).toString('latin1'), ...streamsOf(bytes)].join('\n'),
    drawn: streamsOf(bytes).filter((stream) => /^(?:.* )?BT$/m.test(stream)),
  }
}

/** How many texts and areas are drawn that no mark says anything of, neither a tag nor that they are no part of the text. */
export function unmarkedIn(drawn: string): number {
  let [open, unmarked] = [0, 0]
  for (const operator of drawn.match(/(?<=\s|^)[A-Za-z*']+(?=\s|$)|(?<=>>)BDC/g) ?? []) {
    if (operator === 'BDC' || operator === 'BMC') open += 1
    else if (operator === 'EMC') open -= 1
    else if (open === 0 && /^(?:f\*?|F|[Bb]\*?|[Ss]|sh|Do|T[jJ]|')$/.test(operator)) unmarked += 1
  }
  return unmarked
}

/** Every tag in it, in reading order. */
export const allTags = (tags: readonly PdfTag[]): PdfTag[] =>
  tags.flatMap((tag) => [tag, ...allTags(tag.kids)])

function readTags(listing: string): PdfTag[] {
  const root: PdfTag = { kind: '', attributes: [], text: '', kids: [] }
  const open: { indent: number; tag: PdfTag }[] = [{ indent: -1, tag: root }]
  for (const line of listing.split('\n')) {
    const indent = line.search(/\S/)
    if (indent < 0) continue
    const said = line.slice(indent)
    while ((open.at(-1)?.indent ?? -1) >= indent && open.length > 1) open.pop()
    const inside = open.at(-1)?.tag ?? root
    const [, kind] = /^([A-Z]\w*)(?: \((?:block|inline)\))?(?: <\w+>)?:?$/.exec(said) ?? []
    if (said.startsWith('/')) inside.attributes.push(said)
    else if (said.startsWith('"')) {
      for (const { tag } of open) tag.text += said.slice(1, -1)
    } else if (kind !== undefined) {
      const tag: PdfTag = { kind, attributes: [], text: '', kids: [] }
      inside.kids.push(tag)
      open.push({ indent, tag })
    }
  }
  return root.kids
}

function streamsOf(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1')
  return [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: word }) => {
    const from = index + word.length
    const end = text.indexOf('endstream', from)
    try {
      return inflateSync(Buffer.from(bytes.subarray(from, end))).toString('latin1')
    } catch {
      return ''
    }
  })
}
