import 'server-only'
import { readInstant } from '../context'
import type { Db } from '../db/client'
import { type Anchor, appendAnchor, readAnchors } from './anchor-file'
import { findChainHash, findChainHead } from './chain-store'

/** The last event of the record of changes: what a page or a document names to say which history it belongs to. */
export async function chainHead(db: Db): Promise<{ seq: number; at: string; hash: string } | null> {
  return findChainHead(db)
}

/** Writes where the chain stands to the file outside the database; null when nothing is recorded yet. */
export async function writeAnchor(db: Db, file: string): Promise<Anchor | null> {
  const head = await findChainHead(db)
  const database = await findChainHash(db, 1)
  if (head === null || database === null) return null
  const { seq, hash } = head
  const anchor = { at: readInstant().toISOString(), seq, hash, database }
  await appendAnchor(file, anchor)
  return anchor
}

/** The same, unless one of this chain was written today. */
export async function writeAnchorOfToday(db: Db, file: string): Promise<Anchor | null> {
  const { anchors } = await readAnchors(file)
  const today = readInstant().toISOString().slice(0, 10)
  const database = await findChainHash(db, 1)
  const isWritten = anchors.some(
    (anchor) => anchor.at.startsWith(today) && anchor.database === database,
  )
  return isWritten ? null : writeAnchor(db, file)
}
