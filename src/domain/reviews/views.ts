// What pages are given of the life of a report: who took which step, who is named, what was said of its paragraphs, and
// the versions that readers were given. Source: trust, S-5, S-10 and S-37.

import type { Role } from '../access'
import type { Day } from '../dates/day'
import type { ReportDocument } from '../reports/document'
import type { ReportStatus, Way } from '../reports/status'
import type { ReportFile, ReportMeeting } from '../reports/views'
import type { AnswerKind, CommentState } from './comments'
import type { News } from './mails'
import type { Duty, ReportStep } from './steps'

export interface StepView {
  step: ReportStep
  /** The version that it was about; null before there is one. */
  number: number | null
  round: number
  by: string | null
  on: Day
  reason: string | null
}

export interface NamedView {
  id: number
  name: string
  duty: Duty
  /** The day on which they passed it in this round; null: not yet. */
  passedOn: Day | null
  isTurn: boolean
  /** They are to pass it and can no longer sign in: somebody has to take their place. */
  isGone: boolean
}

export interface CommentView {
  id: number
  paragraph: string
  quote: string
  text: string
  by: string
  on: Day
  round: number
  state: CommentState
  answers: { kind: AnswerKind; text: string | null; by: string; on: Day }[]
}

/** A version that readers were given. */
export interface VersionView {
  number: number
  publishedOn: Day
  /** Why it was made, of a correction. */
  reason: string | null
  /** The special circumstances by reason of which it is taken, of a paper that was late. */
  lateReason: string | null
  /** What its front says of a meeting that moved after it was approved. */
  movedNote: string | null
  sha256: string | null
  /** What took its place; null: nothing has. */
  superseded: { number: number; on: Day; reason: string | null } | null
  /** That it was taken back: it is no longer given to the public, whatever was published since. */
  withdrawn: Withdrawal | null
}

export interface Withdrawal {
  on: Day
  reason: string | null
}

/** The life of a report for those who work on it. */
export interface ReviewView {
  way: Way
  status: ReportStatus
  isCorrection: boolean
  round: number
  inOrder: boolean
  steps: StepView[]
  named: NamedView[]
  comments: CommentView[]
  /** Whom an author may name; empty for those who may not. */
  staff: { id: number; name: string; role: Role }[]
  /** The round that the reader last took part in, when it is not this one: what they saw then may have changed. */
  lastSeen: number | null
  may: {
    name: boolean
    submit: boolean
    comment: boolean
    /** What the reader is to do now, being named. */
    pass: Duty | null
    sendBack: boolean
    /** Put somebody in the place of one who is gone. */
    replace: boolean
    correct: boolean
    /** End the correction that is under way. */
    drop: boolean
    withdraw: boolean
  }
}

/** What readers are given of a report's versions. */
export interface VersionsView {
  /** The latest first. */
  versions: VersionView[]
  /** Null for a report that was published again since. */
  withdrawn: Withdrawal | null
}

/** One published version as it was given to its readers. */
export interface PublishedVersion extends VersionView {
  key: string
  subject: string
  isPublic: boolean
  meetings: ReportMeeting[]
  /** Null when it was withdrawn and the reader may read the notice alone, or when nothing was kept. */
  document: ReportDocument | null
  files: ReportFile[]
}

/** A report that waits for the reader, and what they are to do with it. */
export interface WaitingView {
  key: string
  subject: string
  news: Exclude<News, 'withdrawn'>
  since: Day
  reason: string | null
}
