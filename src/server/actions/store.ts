import 'server-only'
import { asc, eq, sql } from 'drizzle-orm'
import { actions, actionUpdates, committees, people, programmes, users } from '../db/schema'
import type { Tx } from '../db/transaction'

/**
 * An action that is to be answered or closed, with its steps and the users who are its owner, by their address; others who
 * record for its committee wait. Null when there is none.
 */
export async function lockAction(tx: Tx, key: string) {
  const [row] = await tx
    .select({
      id: actions.id,
      key: actions.key,
      programme: programmes.key,
      owners: sql<
        number[]
      >`array(select u.id from ${users} u join ${people} o on lower(o.email) = lower(u.email)
        where o.id = ${actions.ownerId})`,
    })
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
