import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import { canonicalText } from '@/domain/portfolio-file/merge-lists'
import { insertAll, updateAll } from '../../db/bulk'
import {
  milestoneForecasts,
  milestoneRebaselines,
  milestoneRevisions,
  milestones,
  programmes,
} from '../../db/schema'
import type { Id } from '../../db/schema/columns'
import type { Tx } from '../../db/transaction'
import { milestoneFields, milestoneState } from './fields'
import type { ImportPlan } from './plan'
import type { ProgrammeIds } from './programme-store'
import { idOf } from './register-store'

/** Milestones with their forecasts and re-baselines. */
export async function writeMilestones(
  tx: Tx,
  { parts }: ImportPlan,
  programmeIds: ProgrammeIds,
  today: Day,
): Promise<void> {
  const changes = parts.map(({ programme, milestones }) => ({ programme, ...milestones }))
  await insertAll(
    tx,
    milestones,
    changes.flatMap(({ programme, milestones: { added } }) =>
      added.map(({ item, position }) => ({
        ...milestoneFields(item),
        programmeId: idOf(programmeIds, programme),
        position,
      })),
    ),
  )
  const ids = await listMilestoneIds(
    tx,
    changes.filter(touchesMilestones).map(({ programme }) => idOf(programmeIds, programme)),
  )
  await writeEdits(tx, parts, ids, today)
  await insertAll(
    tx,
    milestoneForecasts,
    changes.flatMap(({ programme, forecasts: { added } }) =>
      added.map(({ item }) => ({
        milestoneId: idOf(ids, `${programme}/${item.milestone}`),
        forecast: item.forecast,
        reason: item.reason ?? null,
        toldTo: item.toldTo ?? null,
        recordedOn: item.recordedOn,
      })),
    ),
  )
  await insertAll(
    tx,
    milestoneRebaselines,
    changes.flatMap(({ programme, rebaselines: { added } }) =>
      added.map(({ item: { milestone, approvedBy, ...rebaseline } }) => ({
        ...rebaseline,
        milestoneId: idOf(ids, `${programme}/${milestone}`),
        approvedBy: approvedBy ?? null,
      })),
    ),
  )
}

type MilestoneIds = ReadonlyMap<string, Id<'milestone'>>

/** By `programme-key/milestone-key`. */
async function listMilestoneIds(
  tx: Tx,
  programmeIds: readonly Id<'programme'>[],
): Promise<MilestoneIds> {
  if (programmeIds.length === 0) return new Map()
  const rows = await tx
    .select({ programme: programmes.key, key: milestones.key, id: milestones.id })
    .from(milestones)
    .innerJoin(programmes, eq(programmes.id, milestones.programmeId))
    .where(sql`${milestones.programmeId} = any(${sql.param([...programmeIds])}::int[])`)
  return new Map(rows.map(({ programme, key, id }) => [`${programme}/${key}`, id]))
}

/** An edit keeps what it replaces: the state before the first edit, from the day of the record, and each state after. */
async function writeEdits(
  tx: Tx,
  parts: ImportPlan['parts'],
  ids: MilestoneIds,
  today: Day,
): Promise<void> {
  const changed = parts.flatMap(({ programme, milestones }) =>
    milestones.milestones.changed.map(({ before, after }) => ({
      id: idOf(ids, `${programme}/${after.key}`),
      before,
      after,
    })),
  )
  const states = changed
    .map(({ id, before, after }) => ({
      id,
      before: milestoneState(before),
      after: milestoneState(after),
    }))
    .filter(({ before, after }) => canonicalText(before) !== canonicalText(after))
  await tx.execute(sql`insert into milestone_revision (milestone_id, recorded_on, state)
    select milestone.id, milestone.recorded_on, edited.before
    from json_to_recordset(${JSON.stringify(states)}::json) as edited(id int, before jsonb)
    join milestone on milestone.id = edited.id
    where not exists (select from milestone_revision r where r.milestone_id = edited.id)`)
  await insertAll(
    tx,
    milestoneRevisions,
    states.map(({ id, after }) => ({ milestoneId: id, recordedOn: today, state: after })),
  )
  await updateAll(
    tx,
    milestones,
    ['id'],
    changed.map(({ id, after }) => ({ id, ...milestoneFields(after) })),
  )
}

function touchesMilestones({
  milestones,
  forecasts,
  rebaselines,
}: ImportPlan['parts'][number]['milestones']): boolean {
  return [milestones, forecasts, rebaselines].some(
    ({ added, changed }) => added.length + changed.length > 0,
  )
}
