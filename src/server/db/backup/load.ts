import 'server-only'
import type { Writable } from 'node:stream'
import { setImmediate as untilSent } from 'node:timers/promises'
import type { Snapshot } from './connection'
import { withoutInterference } from './constraints'
import { copyIn } from './copy'
import { BackupFault, damaged } from './fault'
import type { BackupEnd } from './format'
import type { Part } from './read'

/**
 * Loads the parts of a backup into the empty tables of a database at the same level, and returns the last of them. Throws
 * when the parts do, or when a table refuses its rows; the transaction is lost then.
 */
export async function loadParts(sql: Snapshot, parts: AsyncIterable<Part>): Promise<BackupEnd> {
  const ends: BackupEnd[] = []
  const table = new OpenTable(sql)
  await withoutInterference(sql, async () => {
    try {
      for await (const part of parts) {
        if (part.kind === 'table') await table.open(part.table)
        else if (part.kind === 'rows') await table.write(part.rows)
        else if (part.kind === 'table-end') await table.close()
        else if (part.kind === 'sequences') await setSequences(sql, part.sequences)
        else if (part.kind === 'end') ends.push(part.end)
      }
    } finally {
      table.abandon()
    }
  })
  const [end] = ends
  if (end === undefined) throw damaged()
  return end
}

/** The table whose rows are being taken. The server takes no other statement until they have ended. */
class OpenTable {
  readonly #sql: Snapshot
  #name = ''
  #stream: Writable | undefined

  constructor(sql: Snapshot) {
    this.#sql = sql
  }

  async open({ table, columns }: { table: string; columns: string[] }): Promise<void> {
    this.#name = table
    this.#stream = await copyIn(this.#sql, { name: table, columns })
    this.#stream.on('error', () => {})
  }

  async write(rows: Buffer): Promise<void> {
    const stream = this.#stream
    await new Promise<void>((resolve, reject) => {
      stream?.write(rows, (error) => (error ? reject(this.#refusal(error)) : resolve()))
    })
  }

  /** Nothing tells that the last rows were refused, but the next statement fails then. */
  async close(): Promise<void> {
    const stream = this.#stream
    this.#stream = undefined
    stream?.end()
    await untilSent()
    await this.#sql`select`.catch((error: unknown) => {
      throw this.#refusal(stream?.errored ?? error)
    })
  }

  abandon(): void {
    this.#stream?.destroy()
  }

  #refusal(cause: unknown): BackupFault {
    return new BackupFault(`The table ${this.#name} refused rows of the backup.`, { cause })
  }
}

async function setSequences(sql: Snapshot, values: Record<string, number | null>): Promise<void> {
  for (const [name, value] of Object.entries(values))
    if (value !== null) await sql`select setval(quote_ident(${name})::regclass, ${value}::bigint)`
}
