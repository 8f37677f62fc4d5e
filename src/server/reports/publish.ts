import 'server-only'
import { assertCan } from '@/domain/authorise'
import { ASK_LATE_REASON, type LateFor, lateInWords, listLate } from '@/domain/calendar/lateness'
import {
  ASK_MOVED_REASON,
  listMoved,
  movedInWords,
  movedNote,
} from '@/domain/calendar/moved-papers'
import { DomainError } from '@/domain/errors'
import type { PublishReportInput } from '@/domain/reports/input'
import { type StatedAtFront, withStated } from '@/domain/reports/late-reason'
import { assertReportStep, standingAfter } from '@/domain/reports/status'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction, type Queryable, type Tx } from '../db/transaction'
import { listAddressedMeetings } from '../meetings/change-store'
import { recordPromises } from '../promises/record-promises'
import { tellReaders } from '../reviews/tell-readers'
import { insertReportFiles } from './file-store'
import { assertVersion, getReadableReport, getReportForWrite, reportPath, subjectOf } from './load'
import { makeReportFiles } from './make-files'
import { insertPaper, keepPaperOfPublished } from './paper-store'
import { publicPaperOf } from './public-paper'
import { keepReclassifiedReport } from './reclassified'
import { insertStep, listSteps } from './step-store'
import { assertApprovedStillPublic } from './still-public'
import { replaceReportMeetings, type StoredReport, updateReport } from './store'

/**
 * Gives the approved report to its readers: to everybody when it is public, to Members otherwise. A correction supersedes
 * the version that they had, which stays as it was. A paper that is late for a meeting still to come has to say why, and
 * so has one that prints a former day of its meeting.
 * `tells` is false where a former report is put on record, of which nobody waits to hear.
 */
export async function publishReport(
  ctx: ServerContext,
  input: PublishReportInput,
  { tells = true }: { tells?: boolean } = {},
): Promise<{ version: number }> {
  const files = await filesToKeep(ctx, input)
  return inTransaction(ctx.db, async (tx) => {
    const stored = await getReportForWrite(tx, ctx, input.key, 'report.publish')
    await assertVersion(tx, stored, input)
    assertReportStep(stored.status, 'published', 'short')
    await assertApprovedStillPublic(tx, stored, ctx.today)
    const stated = statedOf(await lateMeetings(tx, ctx, stored), stored, input)
    const report = withFront(stored, stated)
    const { versionId, approved } = report
    if (versionId !== null && files.length > 0) await insertReportFiles(tx, versionId, files)
    const paper = await publicPaperOf(tx, report)
    await keepPaperOfPublished(tx, report.id)
    if (versionId !== null && paper.publicDocument !== null)
      await insertPaper(tx, versionId, paper.publicDocument)
    await updateReport(tx, report, {
      ...standingAfter('published', report),
      workingOn: null,
      withdrawnOn: null,
      ...(report.isCorrection ? {} : { publishedOn: ctx.today }),
      ...paper,
      ...report.correction?.contents,
      correction: null,
    })
    await applyCorrection(tx, ctx, report)
    await recordPromises(tx, ctx, report)
    const number = approved?.number ?? 1
    const reason = report.isCorrection ? reasonOf(await listSteps(tx, report.id)) : null
    const by = actorId(ctx.actor)
    if (tells) await tellReaders(tx, ctx, report, newsOf(report))
    await insertStep(tx, report.id, {
      ...{ step: 'publish', number, round: report.round, by, on: ctx.today, reason, ...stated },
    })
    await recordAudit(tx, ctx, {
      action: 'report.publish',
      subject: reportPath(report.key),
      before: { status: report.status, withdrawn: wasWithdrawn(report) || undefined },
      after: {
        status: 'published',
        ...(report.isCorrection && { number }),
        ...Object.fromEntries(Object.entries(stated).filter(([, words]) => words !== null)),
        files: files.map(({ format, sha256 }) => ({ format, sha256 })),
      },
      ...(reason !== null && { reason }),
    })
    return { version: report.version + 1 }
  })
}

/** Whom it goes to and who may read it from now on, where the correction says so. */
async function applyCorrection(tx: Tx, ctx: ServerContext, report: StoredReport): Promise<void> {
  const { id, key, correction, readersVisibility: before } = report
  if (correction === null) return
  await keepReclassifiedReport(tx, ctx, { key, before, contents: correction.contents })
  await replaceReportMeetings(tx, id, correction.for)
}

const wasWithdrawn = ({ publications }: StoredReport) => publications.withdrawn !== null

function newsOf(report: StoredReport) {
  if (wasWithdrawn(report)) return 'published-again'
  return report.isCorrection ? 'corrected' : 'published'
}

/** Why the version before was corrected. */
const reasonOf = (steps: Awaited<ReturnType<typeof listSteps>>) =>
  steps.findLast(({ step }) => step === 'correct')?.reason ?? null

/** What is approved no longer changes, so its files can be made before the report is locked. */
async function filesToKeep(ctx: ServerContext, input: PublishReportInput) {
  const report = await getReadableReport(ctx.db, ctx, input.key)
  assertCan(ctx.actor, 'report.publish', subjectOf(report))
  if (report.status !== 'approved') return []
  const stated = statedOf(await lateMeetings(ctx.db, ctx, report), report, input)
  return makeReportFiles(ctx, withFront(report, stated))
}

/** A correction of what readers have already is not late again: it keeps what was stated then. */
async function lateMeetings(q: Queryable, { today }: ServerContext, report: StoredReport) {
  if (report.isCorrection) return []
  const keys = report.meetings.map(({ meeting }) => meeting)
  return listLate(await listAddressedMeetings(q, keys), today)
}

/** What its front says beside what was approved. Throws INVALID when it has to say something and nobody does. */
function statedOf(
  late: readonly LateFor[],
  report: StoredReport,
  input: PublishReportInput,
): StatedAtFront {
  return { movedNote: movedNoteOf(report, input), lateReason: lateReasonOf(late, report, input) }
}

/** When its meetings are held now, and why it goes out with the former day; null when none moved. */
function movedNoteOf(
  { document, meetings }: StoredReport,
  { movedReason }: PublishReportInput,
): string | null {
  const moved = listMoved(document?.header?.committees, meetings)
  if (moved.length === 0) return null
  if (movedReason !== undefined) return movedNote(moved, movedReason)
  throw new DomainError('INVALID', `${movedInWords(moved)} ${ASK_MOVED_REASON}`, {
    field: 'movedReason',
  })
}

/** Why it is taken although it is late; null when it is not. Throws INVALID when it is and nobody says. */
function lateReasonOf(
  late: readonly LateFor[],
  { isCorrection, publications }: StoredReport,
  { lateReason }: PublishReportInput,
): string | null {
  if (isCorrection) return publications.versions[0]?.lateReason ?? null
  if (late.length === 0) return null
  if (lateReason !== undefined) return lateReason
  throw new DomainError('INVALID', `${lateInWords(late)} ${ASK_LATE_REASON}`, {
    field: 'lateReason',
  })
}

const withFront = (report: StoredReport, stated: StatedAtFront): StoredReport => ({
  ...report,
  document: report.document && withStated(report.document, stated),
})
