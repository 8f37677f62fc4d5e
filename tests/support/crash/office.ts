import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { verifyAudit } from '@/server/audit/verify'
import { connect } from '@/server/db/client'
import { runningCluster } from '@/server/db/embedded/cluster.mjs'
import { openForms } from './forms'
import { compareWithRecord, countEdits, type Outcome } from './on-record'
import { sendChange, signInAs } from './send'
import type { CrashSite } from './site'
import { type Desk, type Press, startWriters, type Writers } from './writers'

const REPORT = 'member-update-2020-07'

/** Twenty people at work on one site. */
export interface Office {
  /**
   * Lets them write while `trouble` goes on and comes to its end; what came of it. `trouble` can wait until as many more
   * changes are acknowledged.
   */
  writeDuring(trouble: (untilMore: UntilMore) => Promise<void>): Promise<Told>
}

export type UntilMore = (acknowledged: number) => Promise<void>

export interface Told extends Outcome {
  hung: number
  slowestMs: number
  /** The different words of refusals. */
  refusals: string[]
  /** The different words of what was not answered with a yes or a no. */
  unknowns: string[]
}

/** Signs people in, drafts the report that one of them edits, and gives each a form of their own. */
export async function openOffice(site: CrashSite, origin = site.origin): Promise<Office> {
  const cookies = {
    'PMO manager': await signInAs(origin, 'PMO manager'),
    'Report author': await signInAs(origin, 'Report author'),
  }
  await draftReport(site, origin, cookies['Report author'])
  const desks: Desk[] = (await openForms(site.ask, REPORT)).map((form) => ({
    form,
    cookie: form.person === 'Report author' ? cookies['Report author'] : cookies['PMO manager'],
  }))
  expect(desks).toHaveLength(20)
  return {
    writeDuring: async (trouble) => {
      const editsBefore = await countEdits(site.ask, REPORT)
      const writers = startWriters(origin, desks)
      await trouble((more) => untilMore(writers, more)).finally(() => writers.stop())
      await expectParagraphWhole(site, editsBefore)
      return tell(await compareWithRecord(site.ask, writers.presses), writers)
    },
  }
}

async function untilMore(writers: Writers, more: number): Promise<void> {
  const count = () => writers.presses.filter(({ answer }) => answer.kind === 'acknowledged').length
  const enough = count() + more
  await expect.poll(count, { interval: 20 }).toBeGreaterThanOrEqual(enough)
}

async function draftReport({ ask }: CrashSite, origin: string, cookie: string): Promise<void> {
  const [row] = await ask(
    (sql) => sql<{ version: number }[]>`select version from report where key = ${REPORT}`,
  )
  const input = { key: REPORT, version: row?.version }
  const answer = await sendChange(origin, cookie, {
    key: randomUUID(),
    path: 'reports.draft',
    input,
  })
  if (answer.kind !== 'acknowledged') throw new Error(answer.words)
}

/** Each saved version of the report has its event, and its paragraph reads as the last event says. */
async function expectParagraphWhole(
  { ask }: CrashSite,
  before: Awaited<ReturnType<typeof countEdits>>,
): Promise<void> {
  const after = await countEdits(ask, REPORT)
  expect(after.version - before.version).toBe(after.audited - before.audited)
  expect(after.words).toContain(after.last)
}

function tell(outcome: Outcome, { presses, hung, slowestMs }: Writers): Told {
  const words = (kind: Press['answer']['kind']) => [
    ...new Set(
      presses.flatMap(({ answer }) =>
        answer.kind === kind && answer.kind !== 'acknowledged' ? answer.words : [],
      ),
    ),
  ]
  return {
    ...outcome,
    hung,
    slowestMs: Math.round(slowestMs),
    refusals: words('refused'),
    unknowns: words('unknown'),
  }
}

/** Walks the whole record of changes; the number of events in it. */
export async function expectRecordWhole({ home }: CrashSite): Promise<number> {
  const { db, close } = connect(runningCluster(home)?.url ?? '', { max: 1 })
  try {
    const verdict = await verifyAudit(db, { anchors: [], unreadable: [] })
    expect(verdict.faults).toEqual([])
    return verdict.count
  } finally {
    await close()
  }
}

/** Adds up what came of several rounds. */
export function addUp(rounds: readonly Told[]): Omit<Told, 'refusals' | 'unknowns'> {
  const sum = (name: Exclude<keyof Told, 'refusals' | 'unknowns'>) =>
    rounds.reduce((total, round) => total + round[name], 0)
  return {
    acknowledged: sum('acknowledged'),
    leftOpen: sum('leftOpen'),
    leftOpenAndStored: sum('leftOpenAndStored'),
    refused: sum('refused'),
    sentAgain: sum('sentAgain'),
    lost: sum('lost'),
    halfWritten: sum('halfWritten'),
    doubled: sum('doubled'),
    storedThoughRefused: sum('storedThoughRefused'),
    hung: sum('hung'),
    slowestMs: Math.max(...rounds.map(({ slowestMs }) => slowestMs)),
  }
}

/** What must never happen, however something breaks. */
export const NOTHING_WRONG = {
  lost: 0,
  halfWritten: 0,
  doubled: 0,
  storedThoughRefused: 0,
  hung: 0,
}
