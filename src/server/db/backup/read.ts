import 'server-only'
import { createHash, type Hash } from 'node:crypto'
import type { z } from 'zod'
import { countLines } from './count-lines'
import { damaged } from './fault'
import {
  type BackupEnd,
  type BackupHeader,
  backupEnd,
  backupHeader,
  END_OF_ROWS,
  sequenceValues,
  type TableStart,
  tableEnd,
  tableStart,
} from './format'

/** What stands in a backup, in this order; `rows` holds whole rows, and a table has any number of them. */
export type Part =
  | { kind: 'header'; header: BackupHeader }
  | { kind: 'table'; table: TableStart }
  | { kind: 'rows'; rows: Buffer }
  | { kind: 'table-end'; table: string; rows: number; sha256: string }
  | { kind: 'sequences'; sequences: Record<string, number | null> }
  | { kind: 'end'; end: BackupEnd }

const NEWLINE = 10
const END = Buffer.from(END_OF_ROWS)

/**
 * The parts of a backup's content, checked as they come: each table against its count and checksum, and all of it against
 * the last line. Throws a BackupFault at the first byte that is not as it was written, or when the end is missing.
 */
export async function* readParts(content: AsyncIterable<Buffer>): AsyncGenerator<Part> {
  const source = new Source(content)
  const all = createHash('sha256')
  const meta = async <T>(schema: z.ZodType<T>): Promise<T> => {
    const bytes = await source.line()
    all.update(bytes)
    return parse(bytes, schema)
  }
  const header = await meta(backupHeader)
  yield { kind: 'header', header }
  let [tables, rows] = [0, 0]
  for (;;) {
    const next = await meta(tableStart.or(sequenceValues))
    if (!('table' in next)) {
      yield { kind: 'sequences', sequences: next.sequences }
      break
    }
    yield { kind: 'table', table: next }
    const counted = yield* readRows(source, all)
    const written = await meta(tableEnd)
    if (counted.rows !== written.rows || counted.sha256 !== written.sha256) throw damaged()
    yield { kind: 'table-end', table: next.table, ...counted }
    tables += 1
    rows += counted.rows
  }
  const sha256 = all.digest('hex')
  const end = parse(await source.line(), backupEnd)
  if (end.sha256 !== sha256 || end.tables !== tables || end.rows !== rows) throw damaged()
  yield { kind: 'end', end }
  await source.assertOver()
}

async function* readRows(source: Source, all: Hash) {
  const hash = createHash('sha256')
  let rows = 0
  for await (const piece of source.rows()) {
    hash.update(piece)
    all.update(piece)
    rows += countLines(piece)
    if (piece.length > 0) yield { kind: 'rows', rows: piece } as const
  }
  all.update(END)
  return { rows, sha256: hash.digest('hex') }
}

/** Bytes that come in pieces of any size, taken a line or a run of lines at a time. */
class Source {
  readonly #pieces: AsyncIterator<Buffer>
  #rest: Buffer = Buffer.alloc(0)

  constructor(content: AsyncIterable<Buffer>) {
    this.#pieces = content[Symbol.asyncIterator]()
  }

  async line(): Promise<Buffer> {
    for (;;) {
      const end = this.#rest.indexOf(NEWLINE)
      if (end >= 0) return this.#take(end + 1)
      if (!(await this.#more())) throw damaged()
    }
  }

  /** The lines up to the one that ends them, which is taken too. */
  async *rows(): AsyncGenerator<Buffer> {
    for (;;) {
      const end = endOfRows(this.#rest)
      if (end !== null) {
        yield this.#take(end)
        this.#take(END.length)
        return
      }
      yield this.#take(this.#rest.lastIndexOf(NEWLINE) + 1)
      if (!(await this.#more())) throw damaged()
    }
  }

  async assertOver(): Promise<void> {
    if (this.#rest.length > 0 || (await this.#more())) throw damaged()
  }

  #take(length: number): Buffer {
    const taken = this.#rest.subarray(0, length)
    this.#rest = this.#rest.subarray(length)
    return taken
  }

  async #more(): Promise<boolean> {
    const next = await this.#pieces.next()
    if (next.done === true) return false
    this.#rest = Buffer.concat([this.#rest, next.value])
    return true
  }
}

/** Where the line that ends the rows begins; null when it has not come yet. */
function endOfRows(bytes: Buffer): number | null {
  if (bytes.subarray(0, END.length).equals(END)) return 0
  const found = bytes.indexOf(`\n${END_OF_ROWS}`)
  return found < 0 ? null : found + 1
}

function parse<T>(bytes: Buffer, schema: z.ZodType<T>): T {
  const result = schema.safeParse(asJson(bytes))
  if (!result.success) throw damaged()
  return result.data
}

function asJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw damaged()
  }
}
