// What the list of the portfolio shows of a programme: plain values, already cut to what the reader may know.
// Source: the main issue, "Portfolio: programmes with their projects nested; rating, stage, status, lead, next milestone".

import type { ApproximateDate } from '../dates/approximate-date'
import type { Day } from '../dates/day'
import type { RatingValue } from '../ratings/values'
import type { ProgrammeKind, ProgrammeStatus } from './values'

export interface PortfolioRow {
  key: string
  name: string
  abbreviation: string | null
  kind: ProgrammeKind
  /** 0 for a programme of its own, 1 for a project of it, and so on. */
  depth: number
  parentName: string | null
  /** Abbreviations, or names where there is none. */
  organisations: string[]
  rating: RatingValue | null
  ratedOn: Day | null
  stage: string | null
  status: ProgrammeStatus | null
  lead: string | null
  next: { name: string; date: ApproximateDate; overdue: boolean } | null
  overdue: number
  openMilestones: number
  doneMilestones: number
  lastUpdate: Day | null
  isPublic: boolean
}

/** Counts over every programme that the reader may know of, whatever the filters. Amber includes its two shades. */
export interface PortfolioFinding {
  programmes: number
  /** Programmes with at least one overdue milestone. */
  late: number
  notRated: number
  red: number
  amber: number
  green: number
}

export interface PortfolioList {
  asAt: Day
  rows: PortfolioRow[]
  nextCursor: string | null
  finding: PortfolioFinding
}

/** What filters and forms offer. */
export interface PortfolioChoices {
  organisations: { key: string; name: string; abbreviation?: string | undefined }[]
  leads: { key: string; name: string; office?: string | undefined }[]
  programmes: { key: string; name: string }[]
  people: { key: string; name: string; office?: string | undefined }[]
}
