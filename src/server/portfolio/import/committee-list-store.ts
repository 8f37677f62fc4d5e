import 'server-only'
import { canonicalText } from '@/domain/portfolio-file/merge-lists'
import type { Action, ToldPromise } from '@/domain/portfolio-file/schema'
import { insertAll } from '../../db/bulk'
import { actions, actionUpdates, promiseAccounts, promises, reports } from '../../db/schema'
import { findSubjectIds, type SubjectIds } from '../../db/subject-ids'
import type { Tx } from '../../db/transaction'
import { askedFields, toldFields } from './fields'
import type { ImportPlan } from './plan'
import { byKey, idOf, type RegisterIds } from './register-store'

/** What committees were told and what they asked for, with the accounts, answers and closings that are new. */
export async function writeCommitteeLists(
  tx: Tx,
  plan: ImportPlan,
  registers: RegisterIds,
): Promise<void> {
  const all = [...plan.promises.added, ...plan.actions.added].map(({ item }) => item)
  const subjects = await findSubjectIds(
    tx,
    all.flatMap((item) =>
      [item.programme ?? [], 'milestone' in item ? (item.milestone ?? []) : []].flat(),
    ),
  )
  await writePromises(tx, plan, registers, subjects)
  await writeActions(tx, plan, registers, subjects)
}

async function writePromises(
  tx: Tx,
  { promises: { added, changed } }: ImportPlan,
  registers: RegisterIds,
  subjects: SubjectIds,
): Promise<void> {
  if (added.length + changed.length === 0) return
  const reportIds = byKey(await tx.select({ key: reports.key, id: reports.id }).from(reports))
  const columns = (promise: ToldPromise) => {
    const { toldTo, report, programme, milestone, ...fields } = toldFields(promise)
    return {
      ...fields,
      committeeId: idOf(registers.committees, toldTo),
      reportId: report === null ? null : idOf(reportIds, report),
      programmeId: programme === null ? null : idOf(subjects.programmes, programme),
      milestoneId: milestone === null ? null : idOf(subjects.milestones, milestone),
    }
  }
  await insertAll(
    tx,
    promises,
    added.map(({ item }) => columns(item)),
  )
  const ids = byKey(await tx.select({ key: promises.key, id: promises.id }).from(promises))
  const accounted = [
    ...added.map(({ item }) => item),
    ...changed.flatMap(({ before, after }) => (isSame(before.closed, after.closed) ? [] : [after])),
  ]
  await insertAll(
    tx,
    promiseAccounts,
    accounted.flatMap(({ key, closed }) =>
      closed === undefined
        ? []
        : [{ promiseId: idOf(ids, key), ...closed, note: closed.note ?? null }],
    ),
  )
}

async function writeActions(
  tx: Tx,
  { actions: { added, changed } }: ImportPlan,
  registers: RegisterIds,
  subjects: SubjectIds,
): Promise<void> {
  if (added.length + changed.length === 0) return
  const columns = (action: Action) => {
    const { committee, meeting, owner, programme, ...fields } = askedFields(action)
    return {
      ...fields,
      committeeId: idOf(registers.committees, committee),
      meetingId: meeting === null ? null : idOf(registers.meetings, meeting),
      ownerId: owner === null ? null : idOf(registers.people, owner),
      programmeId: programme === null ? null : idOf(subjects.programmes, programme),
    }
  }
  await insertAll(
    tx,
    actions,
    added.map(({ item }) => columns(item)),
  )
  const ids = byKey(await tx.select({ key: actions.key, id: actions.id }).from(actions))
  const stepped = [
    ...added.map(({ item }) => ({ before: undefined, after: item })),
    ...changed.map(({ before, after }) => ({ before, after })),
  ]
  await insertAll(
    tx,
    actionUpdates,
    stepped.flatMap(({ before, after }) =>
      newSteps(before, after).map((step) => ({ ...step, actionId: idOf(ids, after.key) })),
    ),
  )
}

function newSteps(before: Action | undefined, { answer, closedOn }: Action) {
  const isAnswered = answer !== undefined && !isSame(before?.answer, answer)
  return [
    ...(isAnswered ? [{ kind: 'answer' as const, on: answer.on, text: answer.text }] : []),
    ...(closedOn !== undefined && before?.closedOn === undefined
      ? [{ kind: 'close' as const, on: closedOn, text: null }]
      : []),
  ]
}

function isSame(a: object | undefined, b: object | undefined): boolean {
  return canonicalText(a ?? null) === canonicalText(b ?? null)
}
