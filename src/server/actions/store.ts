import 'server-only'
import { asc, count, eq } from 'drizzle-orm'
import { actions, actionUpdates, committees, people, programmes } from '../db/schema'
import type { Queryable, Tx } from '../db/transaction'

/** An action that is to be answered or closed, with its steps; others who record for its committee wait. Null when there is none. */
export async function lockAction(tx: Tx, key: string) {
  const [row] = await tx
    .select({ id: actions.id, key: actions.key, programme: programmes.key })
    .from(actions)
    .innerJoin(committees, eq(committees.id, actions.committeeId))
    .leftJoin(programmes, eq(programmes.id, actions.programmeId))
    .where(eq(actions.key, key))
    .for('update', { of: committees })
  if (row === undefined) return null
  const steps = await tx
    .select({ kind: actionUpdates.kind, on: actionUpdates.on, text: actionUpdates.text })
    .from(actionUpdates)
    .where(eq(actionUpdates.actionId, row.id))
    .orderBy(asc(actionUpdates.id))
  return { ...row, steps }
}

export async function listActionKeys(tx: Tx): Promise<Set<string>> {
  const rows = await tx.select({ key: actions.key }).from(actions)
  return new Set(rows.map(({ key }) => key))
}

export async function insertAction(
  tx: Tx,
  action: Omit<typeof actions.$inferInsert, 'id' | 'recordedAt'>,
): Promise<void> {
  await tx.insert(actions).values(action)
}

export async function insertActionStep(
  tx: Tx,
  step: Omit<typeof actionUpdates.$inferInsert, 'id' | 'recordedAt'>,
): Promise<void> {
  await tx.insert(actionUpdates).values(step)
}

/** What the list calls people and programmes. Two queries. */
export async function listActionNames(q: Queryable) {
  const [named, about] = await Promise.all([
    q.select({ key: people.key, name: people.name }).from(people),
    q.select({ key: programmes.key, name: programmes.name }).from(programmes),
  ])
  return { people: named, programmes: about }
}

/** How many answers and closings each action has. */
export async function countSteps(q: Queryable): Promise<Map<string, number>> {
  const rows = await q
    .select({ key: actions.key, steps: count() })
    .from(actionUpdates)
    .innerJoin(actions, eq(actions.id, actionUpdates.actionId))
    .groupBy(actions.key)
  return new Map(rows.map(({ key, steps }) => [key, steps]))
}
