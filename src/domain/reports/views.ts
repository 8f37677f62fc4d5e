// What pages and programs are given of reports and meetings: plain values, already cut to what the reader may know.
// Source: architecture, "output goes through explicit DTOs" (trust S-5).

import type { CommitteeCalendar } from '../calendar/committee-calendar'
import type { FormerName } from '../calendar/input'
import type { MeetingChange } from '../calendar/meeting-changes'
import type { MovedMeeting } from '../calendar/moved-papers'
import type { Day } from '../dates/day'
import type { Report } from '../portfolio-file/schema'
import type { VersionView, Withdrawal } from '../reviews/views'
import type { ReportDocument } from './document'
import type { FileFormat } from './export-formats'
import type { FactInWords } from './fact-in-words'
import type { StaleSentence } from './stale'
import type { ReportStatus } from './status'
import type { CommitteeTemplate } from './templates/committee-template'
import type { Purpose } from './values'

export interface ReportMeeting {
  meeting: string
  committee: string
  name: string
  date: Day
  time: string | null
  purpose: Purpose
}

/** A row of the list of reports; `status` is what the report was on the day of the list. */
export interface ReportSummary {
  key: string
  subject: string
  status: ReportStatus
  meetings: ReportMeeting[]
  dataAsAt: Day | null
  drafted: boolean
  isPublic: boolean
}

export interface ReportList {
  asAt: Day
  isToday: boolean
  reports: ReportSummary[]
}

/** What a report is to contain; as a portfolio file holds it. */
export type ReportDefinition = Pick<
  Report,
  | 'subject'
  | 'reportOf'
  | 'author'
  | 'classification'
  | 'dataAsAt'
  | 'template'
  | 'outcomes'
  | 'answers'
  | 'recommendations'
  | 'sections'
  | 'appendices'
  | 'backgroundPapers'
  | 'contact'
>

export interface ReportApproval {
  number: number
  sha256: string
  approvedOn: Day
  approvedBy: string | null
}

/** Who edited a paragraph last, and on which day. */
export interface ParagraphEdit {
  by: string
  on: Day
}

/** A fact of the report's programmes: the numbers of the paragraphs that tell it, or why none does. */
export interface CoverageRow {
  key: string
  /** The programme by its name, else the kind of thing: 'Measures', 'Promises'. */
  group: string
  thing: string
  /** Empty where the row stands for all facts of the thing. */
  field: string
  value: string
  /** How many facts it stands for. */
  count: number
  /** Where they are told; null where they are left out. */
  where: string | null
  why: string | null
}

/** The last report to one committee, with which a draft is compared; committees by name. */
export interface ComparedWith {
  committee: string
  on: Day
  report: string
  toldLater: string[]
  neverTold: string[]
}

/**
 * Something that was told and is no longer on record; `account` is null while nobody said what became of it. `toldTo` names
 * the committees that were told, where the report goes to several.
 */
export interface GoneThing {
  path: string
  thing: string
  name: string
  toldTo: string[]
  account: { outcome: string; reason: string } | null
}

/** What only those see who may read a draft: they answer for the facts. */
export interface StaffView {
  version: number
  /** Of a draft; empty of any other report. */
  coverage: CoverageRow[]
  definition: ReportDefinition
  draftedBy: string | null
  /** Whether a language model may be asked for plainer wording of it. */
  suggests: boolean
  /** The facts that the stored draft was made from are no longer the facts. */
  outOfDate: boolean
  /** The sentences that are, section by section, but for those that somebody left with a reason. */
  stale: StaleSentence[]
  /** By `factKey` of a sentence's fact. */
  facts: Record<string, FactInWords>
  /** By key of the paragraph. */
  edits: Record<string, ParagraphEdit>
  /** The day of which the committees were last told, when a report went to one of them before. */
  since: Day | null
  /** By which report, of the committee that was told longest ago; the other committees know more, or nothing. */
  comparedWith: ComparedWith | null
  /** What any of its committees was told of and would miss: the report is not approved before all of it is accounted for. */
  gone: GoneThing[]
}

/** A file as it was published, kept as it is for ever. */
export interface ReportFile {
  format: FileFormat
  sha256: string
  bytes: number
}

export interface ReportView {
  key: string
  subject: string
  status: ReportStatus
  isPublic: boolean
  meetings: ReportMeeting[]
  /** Of a paper that is approved: the meetings of which it prints a former day without saying so. */
  moved: MovedMeeting[]
  /** Null while nothing was drafted. */
  document: ReportDocument | null
  approved: ReportApproval | null
  /** Empty until it is published. */
  files: ReportFile[]
  staff: StaffView | null
  /** What the reader may do next. */
  may: { write: boolean; approve: boolean; publish: boolean; make: boolean }
  /** The reader could approve it, had they not written in it. */
  needsOtherEyes: boolean
  /** Whether it may be had as PDF: it is kept as one, or this server can make one. */
  hasPdf: boolean
  /** What readers were given of it, the latest first, and whether that was taken back. */
  versions: VersionView[]
  withdrawn: Withdrawal | null
}

export interface MeetingView {
  key: string
  version: number
  date: Day
  time: string | null
  isCancelled: boolean
  /** In the order in which they were made. */
  changes: MeetingChange[]
  reports: { key: string; subject: string; purpose: Purpose; status: ReportStatus }[]
}

/** A committee with its meetings, latest first. */
export interface CommitteeView {
  key: string
  name: string
  version: number
  formerNames: FormerName[]
  calendar: CommitteeCalendar
  meetings: MeetingView[]
}

/** What an author chooses from when they make a report. */
export interface ReportChoices {
  today: Day
  meetings: { key: string; committee: string; date: Day; of: string }[]
  /** By key of the committee that a meeting is `of`; absent: the usual ones. */
  templates: Record<string, CommitteeTemplate[]>
  /** The corporate plan in force, in its words; null where none was entered. */
  plan: { name: string; outcomes: string[]; isIllustrative: boolean } | null
  programmes: { key: string; name: string; isPublic: boolean }[]
  measures: { key: string; name: string; isPublic: boolean }[]
  people: { key: string; name: string; office: string | null }[]
}
