import 'server-only'
import type { AnchorFacts, ChainFacts } from '@/domain/status/record'
import { chainHead } from '../audit/anchor'
import { readAnchors } from '../audit/anchor-file'
import { findChainHash } from '../audit/chain-store'
import { asInstant, readInstant } from '../context'
import type { Db } from '../db/client'

/** Where the record of changes stands; null when nothing is recorded yet. */
export async function readChain(db: Db): Promise<ChainFacts | null> {
  const head = await chainHead(db)
  return head === null
    ? null
    : { seq: head.seq, hash: head.hash, secondsAgo: secondsSince(head.at) }
}

/** The last anchor of this database in the file, and whether the record still has what it says. */
export async function readLastAnchor(db: Db, file: string | undefined): Promise<AnchorFacts> {
  if (file === undefined) return { kind: 'none' }
  const [{ anchors }, database] = await Promise.all([readAnchors(file), findChainHash(db, 1)])
  const last = anchors.findLast((anchor) => anchor.database === database) ?? anchors.at(-1)
  if (last === undefined) return { kind: 'empty' }
  const fits = (await findChainHash(db, last.seq)) === last.hash
  return { kind: 'read', seq: last.seq, secondsAgo: secondsSince(last.at), fits }
}

function secondsSince(at: string): number {
  return Math.max(0, (readInstant().getTime() - asInstant(at).getTime()) / 1000)
}
