import 'server-only'
import { and, desc, eq, isNotNull, or, sql } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import { type HouseStyleVersion, readHouseStyle } from '@/domain/drafting/house-style'
import { reportSchema } from '@/domain/portfolio-file/report'
import type { Report } from '@/domain/portfolio-file/schema'
import type { ReportDocument } from '@/domain/reports/document'
import { reportDocumentSchema } from '@/domain/reports/document-schema'
import {
  isUnderWay,
  type ReaderStatus,
  type ReportStatus,
  readersStatus,
  type WorkingStatus,
  workersStatus,
} from '@/domain/reports/status'
import type { Purpose } from '@/domain/reports/values'
import type { ParagraphEdit, ReportFile, ReportMeeting } from '@/domain/reports/views'
import type { VersionsView } from '@/domain/reviews/views'
import { contentsIn } from '../db/report-correction'
import { people, reportMeetings, reports, reportVersions, users } from '../db/schema'
import type { Id } from '../db/schema/columns'
import type { Queryable, Tx } from '../db/transaction'
import { authorsOfReport } from './authors-store'
import { type Correction, parseCorrection } from './correction-store'
import { editsOfReport, editsSchema } from './edit-store'
import { filesOfVersion, filesSchema } from './file-store'
import { houseStyleInForce } from './house-style-store'
import { type LastTold, lastToldInWork, lastToldOfReport, lastToldSchema } from './last-told-store'
import { meetingsInWork, meetingsOfReport, reportMeetingsSchema } from './meeting-store'
import { parsePublications, publicationsOfReport } from './published-store'

export type ReportId = Id<'report'>

/** What is put into a report's row when it is made or changed. */
export interface ReportContents {
  subject: string
  reportOf: string
  authorId: Id<'person'> | null
  visibility: Exclude<Report['classification'], 'public'> | null
  dataAsAt: Day | null
  template: NonNullable<Report['template']> | null
  outcomes: Report['outcomes']
  answers: Report['answers']
  backgroundPapers: Report['backgroundPapers']
  recommendations: Report['recommendations']
  sections: Report['sections']
  appendices: Report['appendices']
  contact: NonNullable<Report['contact']> | null
}

export interface StoredReport extends Omit<ReportContents, 'authorId'> {
  id: ReportId
  key: string
  author: string | null
  /** For staff how far the working draft is, for readers how far the report is. */
  status: ReportStatus
  /** It is published, and its next version is being worked on. */
  isCorrection: boolean
  /** What the correction makes of it, which for staff it contains already; its readers have it without. For staff. */
  correction: Correction | null
  /** Who may read what its readers have, whatever the correction says. */
  readersVisibility: ReportContents['visibility']
  /** How often it was sent in for review, and whether its officers clear it one after the other. */
  round: number
  inOrder: boolean
  version: number
  /** Whether anybody is named to review or clear it. For staff. */
  isNamed: boolean
  publications: VersionsView
  meetings: ReportMeeting[]
  /** The last report to each of its committees, the one told longest ago first. */
  lastTold: LastTold[]
  /** How the council writes, in which version. */
  house: HouseStyleVersion
  /** The approved document, else the working draft. */
  document: ReportDocument | null
  /** The portfolio file of the facts that it was drafted from; null before a first draft. For staff. */
  facts: string | null
  /** Who edited a paragraph last, by its key. For staff. */
  edits: Record<string, ParagraphEdit>
  /** The ids of the people who made, drafted or edited it. For staff. */
  authors: readonly number[]
  factsHash: string | null
  /** The row of the approved version, and what is kept of it as files once it is published. */
  versionId: Id<'report-version'> | null
  files: ReportFile[]
  draftedBy: string | null
  approved: { number: number; sha256: string; approvedOn: Day; approvedBy: string | null } | null
}

const approver = sql<
  string | null
>`(select ${users.name} from ${users} where ${users.id} = ${reportVersions.approvedBy})`

const columns = {
  id: reports.id,
  key: reports.key,
  subject: reports.subject,
  reportOf: reports.reportOf,
  author: people.key,
  visibility: reports.visibility,
  dataAsAt: reports.dataAsAt,
  template: reports.template,
  outcomes: reports.outcomes,
  answers: reports.answers,
  backgroundPapers: reports.backgroundPapers,
  recommendations: reports.recommendations,
  sections: reports.sections,
  appendices: reports.appendices,
  contact: reports.contact,
  version: reports.version,
  round: reports.round,
  inOrder: reports.inOrder,
  life: {
    status: reports.status,
    workingStatus: reports.workingStatus,
    withdrawnOn: reports.withdrawnOn,
  },
  factsHash: reports.factsHash,
  draftedBy: users.name,
  versionId: reportVersions.id,
  files: filesOfVersion,
  number: reportVersions.number,
  sha256: reportVersions.sha256,
  approvedOn: reportVersions.approvedOn,
  approvedBy: approver,
  publications: publicationsOfReport({ forPublic: false }),
  isNamed: sql<boolean>`exists (select from report_clearance named where named.report_id = report.id)`,
  house: houseStyleInForce,
}

const isFixed = sql`coalesce(${reports.workingStatus}, ${reports.status}) in ('approved', 'published')`
const workingDocument =
  sql<unknown>`case when ${isFixed} then coalesce(${reportVersions.document}, ${reports.document})
    else ${reports.document} end`.mapWith(reports.document)

const readDocument =
  sql<unknown>`coalesce(${reportVersions.document}, ${reports.document})`.mapWith(reports.document)

/** Readers of a published report have a version that was published, whatever was approved since. */
const isForReaders = sql`(${reports.status} <> 'published' or exists (select from report_step published
  where published.report_id = ${reports.id} and published.number = ${reportVersions.number}
    and published.step = 'publish'))`

const authorInWork = contentsIn('report.correction', 'authorId', 'report.author_id')

export async function findReport(
  q: Queryable,
  key: string,
  { forStaff }: { forStaff: boolean },
): Promise<StoredReport | null> {
  const facts = forStaff ? sql<string | null>`report.facts` : sql<null>`null`
  const edits = forStaff ? editsOfReport : sql<unknown>`'{}'::json`.mapWith(() => ({}))
  const authors = forStaff ? authorsOfReport : sql<number[]>`'{}'::integer[]`
  const [row] = await q
    .select({
      ...columns,
      document: forStaff ? workingDocument : readDocument,
      facts,
      edits,
      authors,
      correction: forStaff ? sql<unknown>`report.correction` : sql<unknown>`null`,
      meetings: forStaff ? meetingsInWork : meetingsOfReport,
      lastTold: forStaff ? lastToldInWork : lastToldOfReport,
    })
    .from(reports)
    .leftJoin(people, eq(people.id, forStaff ? authorInWork : reports.authorId))
    .leftJoin(users, eq(users.id, reports.draftedBy))
    .leftJoin(
      reportVersions,
      and(
        eq(reportVersions.reportId, reports.id),
        forStaff ? or(isNotNull(reports.workingStatus), isForReaders) : isForReaders,
      ),
    )
    .where(eq(reports.key, key))
    .orderBy(sql`${reportVersions.number} desc nulls last`)
    .limit(1)
  if (row === undefined) return null
  const { document, number, sha256, approvedOn, approvedBy, life, ...rest } = row
  const status = forStaff ? workersStatus(life) : readersStatus(life)
  const isDraft = isUnderWay(status)
  const correction = parseCorrection(rest.correction)
  return {
    ...rest,
    ...(correction?.contents ?? parseContents(rest)),
    correction,
    readersVisibility: rest.visibility,
    status,
    versionId: isDraft ? null : rest.versionId,
    isCorrection: life.status === 'published' && life.workingStatus !== null,
    edits: editsSchema.parse(rest.edits),
    files: isDraft ? [] : filesSchema.parse(rest.files),
    lastTold: lastToldSchema.parse(rest.lastTold),
    house: readHouseStyle(rest.house),
    meetings: reportMeetingsSchema.parse(rest.meetings),
    publications: parsePublications(rest.publications),
    document: document === null ? null : reportDocumentSchema.parse(document),
    approved:
      isDraft || number === null || sha256 === null || approvedOn === null
        ? null
        : { number, sha256, approvedOn, approvedBy },
  }
}

const { recommendations, sections, appendices, contact, outcomes, answers, backgroundPapers } =
  reportSchema.shape

function parseContents(row: Omit<ReportContents, 'authorId'>) {
  return {
    recommendations: recommendations.parse(row.recommendations),
    sections: sections.parse(row.sections),
    appendices: appendices.parse(row.appendices),
    contact: contact.parse(row.contact ?? undefined) ?? null,
    outcomes: outcomes.parse(row.outcomes),
    answers: answers.parse(row.answers),
    backgroundPapers: backgroundPapers.parse(row.backgroundPapers),
  }
}

/** Locks the row until the transaction ends, so that two steps of one report follow each other. Null when there is none. */
export async function lockReport(tx: Tx, key: string): Promise<StoredReport | null> {
  await tx.select({ id: reports.id }).from(reports).where(eq(reports.key, key)).for('update')
  return findReport(tx, key, { forStaff: true })
}

/** Null when a report of that key is there already. */
export async function insertReport(
  tx: Tx,
  key: string,
  contents: ReportContents & { createdOn: Day },
): Promise<ReportId | null> {
  const [last] = await tx
    .select({ position: reports.position })
    .from(reports)
    .orderBy(desc(reports.position))
    .limit(1)
  const [row] = await tx
    .insert(reports)
    .values({ key, ...contents, position: (last?.position ?? -1) + 1 })
    .onConflictDoNothing({ target: reports.key })
    .returning({ id: reports.id })
  return row?.id ?? null
}

export interface ReportChange extends Partial<ReportContents> {
  status?: ReaderStatus
  workingStatus?: WorkingStatus | null
  workingOn?: Day | null
  withdrawnOn?: Day | null
  round?: number
  inOrder?: boolean
  correction?: Correction | null
  document?: ReportDocument | null
  facts?: string | null
  factsHash?: string | null
  draftedBy?: Id<'user'> | null
  draftedAt?: string
  approvedOn?: Day | null
  publishedOn?: Day
  publicDocument?: ReportDocument | null
  publicItem?: Report | null
}

/** Writes to the row that the caller read; false when somebody wrote to it since. */
export async function updateReport(
  tx: Tx,
  read: { id: ReportId; version: number },
  change: ReportChange,
): Promise<boolean> {
  const rows = await tx
    .update(reports)
    .set({ ...change, version: read.version + 1 })
    .where(and(eq(reports.id, read.id), eq(reports.version, read.version)))
    .returning({ id: reports.id })
  return rows.length === 1
}

export async function replaceReportMeetings(
  tx: Tx,
  reportId: ReportId,
  rows: { meetingId: Id<'meeting'>; committeeId: Id<'committee'>; purpose: Purpose }[],
): Promise<void> {
  await tx.delete(reportMeetings).where(eq(reportMeetings.reportId, reportId))
  await tx
    .insert(reportMeetings)
    .values(rows.map((row, position) => ({ ...row, reportId, position })))
}
