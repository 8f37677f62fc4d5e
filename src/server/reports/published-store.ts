import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { dayText } from '@/domain/portfolio-file/fields'
import type { ReportDocument } from '@/domain/reports/document'
import { reportDocumentSchema } from '@/domain/reports/document-schema'
import type { ReportFile } from '@/domain/reports/views'
import type { VersionsView, VersionView } from '@/domain/reviews/views'
import { reportPapers, reportSteps, reports, reportVersions } from '../db/schema'
import type { Queryable } from '../db/transaction'
import { filesOfVersion, filesSchema } from './file-store'

const OWN_WORDS = sql`(select taken.reason, taken.late_reason, taken.moved_note)`
/** Of a version that was not for the public only that there was one, and not why it was made, late or withdrawn. */
const PUBLIC_WORDS = sql`public_step_words(taken.id)`

/** A column of a query over `report`: when its versions were published, and when it was withdrawn; the latest first. */
export const publicationsOfReport = ({ forPublic }: { forPublic: boolean }) =>
  sql<unknown>`(select coalesce(json_agg(json_build_object(
    'step', taken.step, 'number', taken.number, 'on', taken."on", 'reason', said.reason, 'lateReason', said.late_reason,
    'movedNote', said.moved_note, 'sha256', made.sha256) order by taken.id desc), '[]')
  from report_step taken
  left join lateral ${forPublic ? PUBLIC_WORDS : OWN_WORDS} said on true
  left join report_version made on made.report_id = taken.report_id and made.number = taken.number
  where taken.report_id = report.id and taken.step in ('publish', 'withdraw'))`.mapWith(
    (value: unknown) => (typeof value === 'string' ? JSON.parse(value) : value),
  )

const publicationsSchema = z.array(
  z.object({
    step: z.enum(['publish', 'withdraw']),
    number: z.int().nullable(),
    on: dayText,
    reason: z.string().nullable(),
    lateReason: z.string().nullable(),
    movedNote: z.string().nullable(),
    sha256: z.string().nullable(),
  }),
)

/** The versions that readers were given, the latest first, and whether the report was withdrawn. */
export function parsePublications(value: unknown): VersionsView {
  const rows = publicationsSchema.parse(value)
  const versions = rows.flatMap((row, index): VersionView[] => {
    const { step, number, on: publishedOn, ...said } = row
    const { reason, lateReason, movedNote, sha256 } = said
    if (step !== 'publish' || number === null) return []
    const since = rows.slice(0, index)
    const next = since.findLast((later) => later.step === 'publish')
    const superseded =
      next == null ? null : { number: next.number ?? number, on: next.on, reason: next.reason }
    const gone = since.findLast((later) => later.step === 'withdraw')
    return [
      {
        ...{ number, publishedOn, reason, lateReason, movedNote, sha256, superseded },
        withdrawn: withdrawalOf(gone),
      },
    ]
  })
  const last = rows[0]
  return { versions, withdrawn: withdrawalOf(last?.step === 'withdraw' ? last : undefined) }
}

const withdrawalOf = (row: z.infer<typeof publicationsSchema>[number] | undefined) =>
  row === undefined ? null : { on: row.on, reason: row.reason }

/** What is kept of a published version: its paper for the reader, and its files; null when it was never published. */
export async function findPublishedVersion(
  q: Queryable,
  { key, number }: { key: string; number: number },
  { forPublic }: { forPublic: boolean },
): Promise<{ document: ReportDocument | null; files: ReportFile[] } | null> {
  const document = forPublic
    ? sql<unknown>`coalesce(${reportPapers.document}, case when not exists (select from report_step later
        where later.report_id = ${reports.id} and later.step = 'publish' and later.number > ${number})
      then ${reports.publicDocument} end)`
    : sql<unknown>`${reportVersions.document}`
  const [row] = await q
    .select({ document: document.mapWith(reports.document), files: filesOfVersion })
    .from(reportSteps)
    .innerJoin(reports, eq(reports.id, reportSteps.reportId))
    .innerJoin(
      reportVersions,
      and(
        eq(reportVersions.reportId, reportSteps.reportId),
        eq(reportVersions.number, reportSteps.number),
      ),
    )
    .leftJoin(reportPapers, eq(reportPapers.versionId, reportVersions.id))
    .where(
      and(eq(reports.key, key), eq(reportSteps.step, 'publish'), eq(reportSteps.number, number)),
    )
    .limit(1)
  if (row === undefined) return null
  return {
    document: row.document === null ? null : reportDocumentSchema.parse(row.document),
    files: filesSchema.parse(row.files),
  }
}
