import 'server-only'
import type { Db } from '../db/client'
import type { AnchorFile } from './anchor-file'
import { listChainRows } from './chain-store'
import { type ChainFault, ChainWalk } from './chain-walk'
import { AnchorCheck } from './verify-anchors'

const ROWS_AT_A_TIME = 2_000

export interface AuditVerdict {
  count: number
  head: { seq: number; hash: string }
  anchors: number
  /** Everything that is wrong, by place; none: the record is whole. */
  faults: ChainFault[]
}

/**
 * Walks the whole record of changes and says what in it is not as it was recorded. `told` hears how many events were
 * read. Events that are recorded meanwhile are read too.
 */
export async function verifyAudit(
  db: Db,
  { anchors, unreadable }: AnchorFile,
  told: (count: number) => void = () => {},
): Promise<AuditVerdict> {
  const walk = new ChainWalk()
  const check = new AnchorCheck(anchors)
  let after = { seq: -1, id: 0 }
  for (;;) {
    const rows = await listChainRows(db, after, ROWS_AT_A_TIME)
    for (const row of rows) {
      walk.step(row)
      check.step(row)
      after = row
    }
    told(walk.count)
    if (rows.length < ROWS_AT_A_TIME) break
  }
  walk.end()
  const lines = unreadable.map((line) => ({
    ...{ from: 0, to: 0 },
    words: `line ${line} of the anchor file holds no anchor`,
  }))
  const faults = [...lines, ...walk.faults, ...check.end(walk.head.seq)]
  return { count: walk.count, head: walk.head, anchors: anchors.length, faults }
}
