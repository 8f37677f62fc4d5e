import 'server-only'
import { inArray, isNotNull, ne, or } from 'drizzle-orm'
import type { Report } from '@/domain/portfolio-file/schema'
import { insertAll, updateAll } from '../../db/bulk'
import { reportMeetings, reports } from '../../db/schema'
import type { Tx } from '../../db/transaction'
import { reportFields } from './fields'
import type { ImportPlan } from './plan'
import { byKey, idOf, type RegisterIds } from './register-store'

/** What reports are to contain and where they go; drafts and approved versions stay as they are. */
export async function writeReports(
  tx: Tx,
  { reports: { added, changed } }: ImportPlan,
  registers: RegisterIds,
): Promise<void> {
  const columns = (report: Report) => {
    const { author, for: addressees, ...fields } = reportFields(report)
    return { ...fields, authorId: author === null ? null : idOf(registers.people, author) }
  }
  await insertAll(
    tx,
    reports,
    added.map(({ item, position }) => ({ ...columns(item), position })),
  )
  await updateAll(
    tx,
    reports,
    ['key'],
    changed.map(({ after }) => columns(after)),
  )
  const written = [...added.map(({ item }) => item), ...changed.map(({ after }) => after)]
  await writeAddressees(tx, written, registers)
}

async function writeAddressees(
  tx: Tx,
  written: readonly Report[],
  registers: RegisterIds,
): Promise<void> {
  const ids = byKey(await tx.select({ key: reports.key, id: reports.id }).from(reports))
  const writtenIds = written.map(({ key }) => idOf(ids, key))
  await tx.delete(reportMeetings).where(inArray(reportMeetings.reportId, writtenIds))
  await insertAll(
    tx,
    reportMeetings,
    written.flatMap((report) =>
      report.for.map(({ committee, meeting, purpose }, position) => ({
        reportId: idOf(ids, report.key),
        committeeId: idOf(registers.committees, committee),
        meetingId: idOf(registers.meetings, meeting),
        purpose,
        position,
      })),
    ),
  )
}

/** The keys of reports that are in review or were approved: what they contain does not change any more. */
export async function listApprovedReports(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ key: reports.key })
    .from(reports)
    .where(or(ne(reports.status, 'draft'), isNotNull(reports.workingStatus)))
  return rows.map(({ key }) => key)
}
