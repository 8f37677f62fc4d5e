import { createHash } from 'node:crypto'
import type { Ask } from './site'
import type { Press } from './writers'

/** What the database holds of what was sent. From `lost` on all of it has to be 0. */
export interface Outcome {
  acknowledged: number
  /** Neither acknowledged nor refused: nobody was told what became of them. */
  leftOpen: number
  leftOpenAndStored: number
  sentAgain: number
  /** Told that nothing was saved. */
  refused: number
  lost: number
  halfWritten: number
  doubled: number
  /** Stored though its writer was told that nothing was saved. */
  storedThoughRefused: number
}

interface Marked {
  mark: string
}

/** Compares what was answered with what is there: the fact, its event in the record of changes, and its key. */
export async function compareWithRecord(ask: Ask, presses: readonly Press[]): Promise<Outcome> {
  const record = await readRecord(ask)
  const found = presses.map((press) => ({ press, copies: copiesOf(record, press) }))
  const count = (holds: (entry: (typeof found)[number]) => boolean) => found.filter(holds).length
  const isWhole = (copies: number[]) => copies.every((copy) => copy === copies[0])
  return {
    acknowledged: count(({ press }) => press.answer.kind === 'acknowledged'),
    leftOpen: count(({ press }) => press.answer.kind === 'unknown'),
    leftOpenAndStored: count(
      ({ press, copies }) => press.answer.kind === 'unknown' && copies[0] === 1,
    ),
    refused: count(({ press }) => press.answer.kind === 'refused'),
    sentAgain: count(({ press }) => press.sent > 1),
    lost: count(({ press, copies }) => press.answer.kind === 'acknowledged' && copies.includes(0)),
    halfWritten: count(({ copies }) => !isWhole(copies)),
    doubled: count(({ copies }) => copies.some((copy) => copy > 1)),
    storedThoughRefused: count(
      ({ press, copies }) => press.answer.kind === 'refused' && copies.some((copy) => copy > 0),
    ),
  }
}

async function readRecord(ask: Ask) {
  const [facts, audited, keys] = await Promise.all([
    ask(
      (sql) => sql<Marked[]>`
        select text as mark from event where text like 'Change %'
        union all select reason from rating where reason like 'Change %'
        union all select reason from milestone_forecast where reason like 'Change %'`,
    ),
    ask(
      (sql) => sql<Marked[]>`
        select coalesce(after ->> 'text', reason) as mark from audit_event
        where action in ('event.add', 'rating.record', 'milestone.forecast', 'report.edit-paragraph')`,
    ),
    ask(
      (sql) => sql<Marked[]>`select key_hash as mark from idempotency_key where answer is not null`,
    ),
  ])
  return { facts: countMarks(facts), audited: countMarks(audited), keys: countMarks(keys) }
}

function countMarks(rows: readonly Marked[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { mark } of rows) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  return counts
}

/** How often the fact, its event and its key are there. The text of a paragraph is replaced by the next: see `countEdits`. */
function copiesOf(
  record: Awaited<ReturnType<typeof readRecord>>,
  { mark, key, path }: Press,
): number[] {
  const events = record.audited.get(mark) ?? 0
  const keys = record.keys.get(createHash('sha256').update(key).digest('hex')) ?? 0
  if (path === 'reports.editParagraph') return [events, keys]
  return [record.facts.get(mark) ?? 0, events, keys]
}

/** How often a report was saved and how often the record of changes says so; and its words, in which the last has to be. */
export async function countEdits(ask: Ask, report: string) {
  const [row] = await ask(
    (sql) => sql<{ version: number; audited: number; last: string; words: string }[]>`
      select version, document::text as words,
        (select count(*)::int from audit_event
          where subject like ${`reports/${report}/paragraphs/%`} and action = 'report.edit-paragraph') as audited,
        (select after ->> 'text' from audit_event
          where subject like ${`reports/${report}/paragraphs/%`} order by seq desc limit 1) as last
      from report where key = ${report}`,
  )
  if (row === undefined) throw new Error(`There is no report ${report}`)
  return row
}
