import { deflateSync, inflateSync } from 'node:zlib'

/** A PDF as Chromium writes it: one table of plain objects. Every text is bytes, one character each. */
export interface PdfObjects {
  objects: Map<number, string>
  /** Numbers of the catalog and of the properties. */
  root: number
  info: number
}

const HEADER = '%PDF-1.7\n%\u00d3\u00eb\u00e9\u00e1\n'
const ENTRY = 20

/** The objects of a file; null where it is not of that form. */
export function readPdfObjects(bytes: Uint8Array): PdfObjects | null {
  const file = Buffer.from(bytes).toString('latin1')
  const at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file)?.[1])
  const [table, count = ''] = /^xref\n0 (\d+)\n/.exec(file.slice(at)) ?? []
  const trailer = file.slice(file.lastIndexOf('trailer'))
  const root = numberAfter(trailer, 'Root')
  const info = numberAfter(trailer, 'Info')
  if (table === undefined || root === null || info === null || /\/Prev /.test(trailer)) return null
  const entries = Array.from({ length: Number(count) }, (_, number) => {
    const entry = file.slice(at + table.length + number * ENTRY).slice(0, ENTRY)
    return { number, from: Number(entry.slice(0, 10)), isUsed: entry[17] === 'n' }
  }).filter(({ isUsed }) => isUsed)
  const starts = [...entries.map(({ from }) => from), at].toSorted((one, other) => one - other)
  const objects = new Map<number, string>()
  for (const { number, from } of entries) {
    const text = file.slice(from, starts[starts.indexOf(from) + 1])
    const start = `${number} 0 obj\n`
    const end = text.lastIndexOf('\nendobj')
    if (!text.startsWith(start) || end < 0) return null
    objects.set(number, text.slice(start.length, end))
  }
  return { objects, root, info }
}

/** The file of those objects; the same objects always give the same bytes. */
export function writePdfObjects({ objects, root, info }: PdfObjects): Uint8Array<ArrayBuffer> {
  const numbers = [...objects.keys()].toSorted((one, other) => one - other)
  const size = (numbers.at(-1) ?? 0) + 1
  const places = new Map<number, number>()
  let file = HEADER
  for (const number of numbers) {
    places.set(number, file.length)
    file += `${number} 0 obj\n${objects.get(number)}\nendobj\n`
  }
  const entries = Array.from({ length: size }, (_, number) => {
    const place = places.get(number)
    return place === undefined
      ? '0000000000 65535 f \n'
      : `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const trailer = `trailer\n<</Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R>>\nstartxref\n${file.length}\n%%EOF\n`
  return new Uint8Array(
    Buffer.from(`${file}xref\n0 ${size}\n${entries.join('')}${trailer}`, 'latin1'),
  )
}

/** Adds an object and gives its number. */
export function addObject({ objects }: PdfObjects, text: string): number {
  const number = Math.max(...objects.keys()) + 1
  objects.set(number, text)
  return number
}

const PACKED = /^<<\/Filter \/FlateDecode\n\/Length (\d+)>> stream\n/

/** What a packed stream without further settings holds; null of any other object. */
export function unpackStream(text: string | undefined): string | null {
  const [start, length] = PACKED.exec(text ?? '') ?? []
  if (text === undefined || start === undefined) return null
  const packed = text.slice(start.length, start.length + Number(length))
  return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
}

export function packStream(content: string): string {
  const packed = deflateSync(Buffer.from(content, 'latin1')).toString('latin1')
  return `<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n${packed}\nendstream`
}

/** The object that an entry of a dictionary names. */
export function numberAfter(text: string, name: string): number | null {
  const found = new RegExp(`\\n?/${name} (\\d+) 0 R`).exec(text)
  return found === null ? null : Number(found[1])
}
