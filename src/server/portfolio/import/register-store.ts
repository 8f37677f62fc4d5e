import 'server-only'
import { insertAll, updateAll } from '../../db/bulk'
import { committees, meetings, organisations, people } from '../../db/schema'
import type { Id } from '../../db/schema/columns'
import type { Tx } from '../../db/transaction'
import type { Placed } from './changes'
import { committeeFields, meetingFields, organisationFields, personFields } from './fields'
import type { ImportPlan } from './plan'

export interface RegisterIds {
  organisations: ReadonlyMap<string, Id<'organisation'>>
  people: ReadonlyMap<string, Id<'person'>>
  committees: ReadonlyMap<string, Id<'committee'>>
  meetings: ReadonlyMap<string, Id<'meeting'>>
}

/** The row that a key of the same file stands for. Reading the file has made sure that there is one. */
export function idOf<Row>(ids: ReadonlyMap<string, Row>, key: string): Row {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`The import has no row for the key ${key}`)
  return id
}

/** Organisations, people, committees and meetings, in the order in which one needs the other. */
export async function writeRegisters(tx: Tx, plan: ImportPlan): Promise<RegisterIds> {
  await insertAll(tx, organisations, plan.organisations.added.map(placed(organisationFields)))
  await updateAll(
    tx,
    organisations,
    ['key'],
    plan.organisations.changed.map(after(organisationFields)),
  )
  await insertAll(tx, people, plan.people.added.map(placed(personFields)))
  await updateAll(tx, people, ['key'], plan.people.changed.map(after(personFields)))
  await insertAll(tx, committees, plan.committees.added.map(placed(committeeFields)))
  await updateAll(tx, committees, ['key'], plan.committees.changed.map(after(committeeFields)))
  const committeeIds = byKey(
    await tx.select({ key: committees.key, id: committees.id }).from(committees),
  )
  await writeMeetings(tx, plan, committeeIds)
  return {
    organisations: byKey(
      await tx.select({ key: organisations.key, id: organisations.id }).from(organisations),
    ),
    people: byKey(await tx.select({ key: people.key, id: people.id }).from(people)),
    committees: committeeIds,
    meetings: byKey(await tx.select({ key: meetings.key, id: meetings.id }).from(meetings)),
  }
}

async function writeMeetings(
  tx: Tx,
  { meetings: changes }: ImportPlan,
  committeeIds: RegisterIds['committees'],
): Promise<void> {
  const columns = (meeting: Parameters<typeof meetingFields>[0]) => {
    const { committee, ...fields } = meetingFields(meeting)
    return { ...fields, committeeId: idOf(committeeIds, committee) }
  }
  await insertAll(tx, meetings, changes.added.map(placed(columns)))
  await updateAll(tx, meetings, ['key'], changes.changed.map(after(columns)))
}

export const byKey = <Row>(rows: readonly { key: string; id: Row }[]): Map<string, Row> =>
  new Map(rows.map(({ key, id }) => [key, id]))

/** The columns of something new, with its place in the file. */
export const placed =
  <Item, Columns extends object>(columnsOf: (item: Item) => Columns) =>
  ({ item, position }: Placed<Item>) => ({ ...columnsOf(item), position })

/** The columns of something that says something else now; it keeps its place. */
export const after =
  <Item, Columns>(columnsOf: (item: Item) => Columns) =>
  (changed: { after: Item }) =>
    columnsOf(changed.after)
