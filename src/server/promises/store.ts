import 'server-only'
import { and, asc, eq, lte, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { ApproximateDate } from '@/domain/dates/approximate-date'
import type { Day } from '@/domain/dates/day'
import { withdrawnVersion } from '../db/public-committee-lists'
import {
  committees,
  milestones,
  programmes,
  promiseAccounts,
  promises,
  reports,
} from '../db/schema'
import type { Id } from '../db/schema/columns'
import { textOfSchema } from '../db/schema/json-rows'
import type { Queryable, Tx } from '../db/transaction'

const milestoneProgrammes = alias(programmes, 'milestone_programme')

const milestoneKey = sql<string | null>`${milestoneProgrammes}.key || '/' || ${milestones}.key`

export interface LedgerNames {
  committees: { key: string; name: string }[]
  /** By the key of a promise, the report that made it. */
  reports: ReadonlyMap<string, { key: string; subject: string }>
}

/** What the ledger calls committees and reports. Two queries. */
export async function listLedgerNames(q: Queryable): Promise<LedgerNames> {
  const [named, made] = await Promise.all([
    q
      .select({ key: committees.key, name: committees.name })
      .from(committees)
      .orderBy(asc(committees.position), asc(committees.id)),
    q
      .select({ promise: promises.key, key: reports.key, subject: reports.subject })
      .from(promises)
      .innerJoin(reports, eq(reports.id, promises.reportId)),
  ])
  const byPromise = made.map(({ promise, ...report }) => [promise, report] as const)
  return { committees: named, reports: new Map(byPromise) }
}

/** By the key of a promise, the number of the last account that somebody recorded. */
export async function listAccountIds(q: Queryable): Promise<Map<string, number>> {
  const rows = await q
    .select({ key: promises.key, id: sql<number>`max(${promiseAccounts.id})` })
    .from(promiseAccounts)
    .innerJoin(promises, eq(promises.id, promiseAccounts.promiseId))
    .groupBy(promises.key)
  return new Map(rows.map(({ key, id }) => [key, id]))
}

export interface StandingPromise {
  sentence: string
  text: string
  isPublic: boolean
  milestone?: string | undefined
  due?: ApproximateDate | undefined
}

/** The promises of reports to a committee that were told by a day and not withdrawn with their report, oldest first. */
export async function listToldTo(
  tx: Tx,
  committeeId: Id<'committee'>,
  by: Day,
): Promise<StandingPromise[]> {
  const rows = await tx
    .select({
      sentence: sql<string>`coalesce(${promises.sentence}, '')`,
      text: promises.text,
      isPublic: sql<boolean>`${promises.visibility} is null`,
      milestone: milestoneKey,
      due: promises.due,
    })
    .from(promises)
    .leftJoin(milestones, eq(milestones.id, promises.milestoneId))
    .leftJoin(milestoneProgrammes, eq(milestoneProgrammes.id, milestones.programmeId))
    .where(
      and(
        eq(promises.committeeId, committeeId),
        lte(promises.toldOn, by),
        sql`not ${textOfSchema(withdrawnVersion('promise'))}`,
      ),
    )
    .orderBy(asc(promises.toldOn), asc(promises.id))
  return rows.map(({ milestone, due, ...row }) => ({
    ...row,
    milestone: milestone ?? undefined,
    due: due ?? undefined,
  }))
}

export type NewPromise = Omit<typeof promises.$inferInsert, 'id' | 'recordedAt'>

export async function insertPromises(tx: Tx, rows: readonly NewPromise[]): Promise<void> {
  if (rows.length > 0) await tx.insert(promises).values([...rows])
}

export async function insertAccount(
  tx: Tx,
  account: Omit<typeof promiseAccounts.$inferInsert, 'id' | 'recordedAt'>,
): Promise<void> {
  await tx.insert(promiseAccounts).values(account)
}

/** Lets whoever else records for the committee of a promise wait until the transaction ends. */
export async function lockCommitteeOf(tx: Tx, promise: string): Promise<void> {
  await tx
    .select({ id: committees.id })
    .from(committees)
    .innerJoin(promises, eq(promises.committeeId, committees.id))
    .where(eq(promises.key, promise))
    .for('update', { of: committees })
}

/** A promise with its last recorded account; null when there is none. */
export async function findPromise(tx: Tx, key: string) {
  const [row] = await tx
    .select({
      id: promises.id,
      key: promises.key,
      toldOn: promises.toldOn,
      milestoneId: promises.milestoneId,
    })
    .from(promises)
    .where(eq(promises.key, key))
  if (row === undefined) return null
  const accounts = await tx
    .select({
      id: promiseAccounts.id,
      on: promiseAccounts.on,
      outcome: promiseAccounts.outcome,
      note: promiseAccounts.note,
    })
    .from(promiseAccounts)
    .where(eq(promiseAccounts.promiseId, row.id))
    .orderBy(asc(promiseAccounts.id))
  return { ...row, account: accounts.at(-1) ?? null }
}

/** Those of the keys that promises have already. */
export async function listPromiseKeys(tx: Tx): Promise<Set<string>> {
  const rows = await tx.select({ key: promises.key }).from(promises)
  return new Set(rows.map(({ key }) => key))
}
