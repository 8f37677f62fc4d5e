import 'server-only'
import { existsSync } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { parseJson } from '@/domain/audit/json-text'

/** What the chain was at one time, kept outside the database: its last event and that event's hash. */
const anchor = z.strictObject({
  at: z.iso.datetime(),
  seq: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Hash of the first event, by which the chains of two databases are told apart. */
  database: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Anchor = z.infer<typeof anchor>

export interface AnchorFile {
  anchors: Anchor[]
  /** Lines, counted from 1, that hold no anchor. */
  unreadable: number[]
}

/** The anchors of a file, oldest first; of no file there are none. */
export async function readAnchors(path: string): Promise<AnchorFile> {
  const text = existsSync(path) ? await readFile(path, 'utf8') : ''
  const file: AnchorFile = { anchors: [], unreadable: [] }
  text.split('\n').forEach((line, index) => {
    if (line === '') return
    const reading = anchor.safeParse(parseJson(line))
    if (reading.success) file.anchors.push(reading.data)
    else file.unreadable.push(index + 1)
  })
  return file
}

/** Adds an anchor to the end of the file, and returns when it is on the disk. */
export async function appendAnchor(path: string, added: Anchor): Promise<void> {
  const file = await open(path, 'a+', 0o600)
  try {
    const { size } = await file.stat()
    const last = Buffer.alloc(1)
    if (size > 0) await file.read(last, 0, 1, size - 1)
    const isTorn = size > 0 && last.toString() !== '\n'
    await file.write(`${isTorn ? '\n' : ''}${JSON.stringify(added)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}
