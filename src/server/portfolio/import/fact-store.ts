import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Decision, ProgrammeEvent, Rating, Risk } from '@/domain/portfolio-file/schema'
import { insertAll } from '../../db/bulk'
import { decisions, events, ratings, risks } from '../../db/schema'
import type { Id } from '../../db/schema/columns'
import type { Tx } from '../../db/transaction'
import type { Changes, Placed } from './changes'
import { visibilityField } from './fields'
import type { ImportPlan } from './plan'
import type { FactChanges } from './plan-facts'
import type { ProgrammeIds } from './programme-store'
import { idOf } from './register-store'

type ProgrammeId = Id<'programme'>

/** Ratings, risks, events and decisions. Only a decision is changed where it stands: it waits for its outcome. */
export async function writeFacts(tx: Tx, { parts }: ImportPlan, ids: ProgrammeIds): Promise<void> {
  const all = <Row>(rowsOf: (facts: FactChanges, programmeId: ProgrammeId) => Row[]): Row[] =>
    parts.flatMap(({ programme, facts }) => rowsOf(facts, idOf(ids, programme)))
  await insertAll(
    tx,
    ratings,
    all(({ ratings: { added } }, programmeId) =>
      added.map(({ item }) => ({ ...ratingColumns(item), programmeId })),
    ),
  )
  await insertAll(
    tx,
    risks,
    all(({ risks: changes }, programmeId) =>
      statements(changes).map(({ item, position }) => ({
        ...riskColumns(item),
        programmeId,
        position,
      })),
    ),
  )
  await insertAll(
    tx,
    events,
    all(({ events: changes }, programmeId) =>
      statements(changes).map(({ item, position }) => ({
        ...eventColumns(item),
        programmeId,
        position,
      })),
    ),
  )
  await insertAll(
    tx,
    decisions,
    all(({ decisions: { added } }, programmeId) =>
      added.map(({ item, position }) => ({ ...decisionColumns(item), programmeId, position })),
    ),
  )
  const changed = all(({ decisions: { changed } }, programmeId) =>
    changed.map(({ after }) => ({ ...decisionColumns(after), programmeId })),
  )
  for (const { key, programmeId, ...columns } of changed)
    await tx
      .update(decisions)
      .set(columns)
      .where(and(eq(decisions.programmeId, programmeId), eq(decisions.key, key ?? '')))
}

/** What is new, and what replaces an earlier statement: never recorded before what it replaces. */
function statements<Item extends Risk | ProgrammeEvent>(changes: Changes<Item>): Placed<Item>[] {
  const replacing = changes.changed.map(({ before, after, position }) => {
    const days = [before.recordedOn, after.recordedOn].flatMap((day) => day ?? [])
    const [recordedOn] = days.toSorted().reverse()
    return { item: recordedOn === undefined ? after : { ...after, recordedOn }, position }
  })
  return [...changes.added, ...replacing]
}

const ratingColumns = (rating: Rating) => ({
  dimension: rating.dimension ?? 'overall',
  element: rating.element ?? null,
  scale: rating.scale ?? null,
  value: rating.value,
  previous: rating.previous ?? null,
  reason: rating.reason ?? null,
  pathToGreen: rating.pathToGreen ?? null,
  pathToGreenBy: rating.pathToGreenBy ?? null,
  outlook: rating.outlook ?? null,
  ratedBy: rating.ratedBy ?? null,
  visibility: visibilityField(rating.visibility),
  source: rating.source ?? null,
  recordedOn: rating.recordedOn,
})

const riskColumns = (risk: Risk) => ({
  key: risk.key,
  reference: risk.reference ?? null,
  title: risk.title,
  cause: risk.cause ?? null,
  event: risk.event ?? null,
  effect: risk.effect ?? null,
  mitigation: risk.mitigation ?? null,
  likelihood: risk.likelihood ?? null,
  impact: risk.impact ?? null,
  score: risk.score ?? null,
  rating: risk.rating ?? null,
  previousScore: risk.previousScore ?? null,
  targetScore: risk.targetScore ?? null,
  targetDate: risk.targetDate ?? null,
  status: risk.status ?? null,
  owner: risk.owner ?? null,
  visibility: visibilityField(risk.visibility),
  source: risk.source ?? null,
  recordedOn: risk.recordedOn ?? null,
})

const eventColumns = (event: ProgrammeEvent) => ({
  key: event.key ?? null,
  kind: event.kind,
  on: event.on ?? null,
  element: event.element ?? null,
  text: event.text,
  reason: event.reason ?? null,
  status: event.status ?? null,
  visibility: visibilityField(event.visibility),
  source: event.source ?? null,
  recordedOn: event.recordedOn ?? null,
})

const decisionColumns = (decision: Decision) => ({
  key: decision.key ?? null,
  kind: decision.kind,
  text: decision.text,
  amount: decision.amount ?? null,
  soughtAt: decision.soughtAt ?? null,
  outcome: decision.outcome ?? null,
  amendment: decision.amendment ?? null,
  minute: decision.minute ?? null,
  visibility: visibilityField(decision.visibility),
  source: decision.source ?? null,
  recordedOn: decision.recordedOn ?? null,
})
