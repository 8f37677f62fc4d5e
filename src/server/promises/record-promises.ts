import 'server-only'
import {
  isSamePromise,
  isSameSubject,
  promisesOf,
  type ReportPromise,
} from '@/domain/promises/from-report'
import { newKey } from '@/domain/record-key'
import { actorId } from '../audit/actor-id'
import type { ServerContext } from '../context'
import { findSubjectIds, type SubjectIds } from '../db/subject-ids'
import type { Tx } from '../db/transaction'
import { lockCommittees } from '../meetings/store'
import type { StoredReport } from '../reports/store'
import { insertPromises, listPromiseKeys, listToldTo, type NewPromise } from './store'

/**
 * Records what a report promises to each of its committees, on the day on which it is published. What that committee was
 * told last of the same subject, for the same date, is the same promise and not recorded again. Gives how many are new.
 */
export async function recordPromises(
  tx: Tx,
  ctx: ServerContext,
  report: StoredReport,
): Promise<number> {
  const told = report.document === null ? [] : promisesOf(report.document)
  if (told.length === 0) return 0
  const subjects = await findSubjectIds(
    tx,
    told.flatMap(({ programme }) => programme ?? []),
  )
  const committees = await lockCommittees(
    tx,
    report.meetings.map(({ committee }) => committee),
  )
  const taken = await listPromiseKeys(tx)
  const rows: NewPromise[] = []
  for (const [committee, committeeId] of committees) {
    const standing = await listToldTo(tx, committeeId, ctx.today)
    for (const promise of told) {
      const last = standing.findLast((one) => isSameSubject(one, promise))
      const isNewToPublic = report.visibility === null && last?.isPublic === false
      if (last !== undefined && isSamePromise(last, promise) && !isNewToPublic) continue
      const key = newKey(`${committee} ${report.key} ${promise.sentence}`, taken, 'promise')
      taken.add(key)
      rows.push({ ...rowOf(promise, report, subjects), key, committeeId, ...recorded(ctx) })
    }
  }
  await insertPromises(tx, rows)
  return rows.length
}

function rowOf(promise: ReportPromise, report: StoredReport, subjects: SubjectIds) {
  const { sentence, paragraph, text, programme, milestone, due } = promise
  return {
    reportId: report.id,
    reportVersion: report.approved?.number ?? null,
    sentence,
    paragraph,
    text,
    programmeId: subjects.programmes.get(programme ?? '') ?? null,
    milestoneId: subjects.milestones.get(milestone ?? '') ?? null,
    due: due ?? null,
    visibility: report.visibility,
  }
}

const recorded = ({ today, actor }: ServerContext) => ({
  toldOn: today,
  recordedOn: today,
  recordedBy: actorId(actor),
})
