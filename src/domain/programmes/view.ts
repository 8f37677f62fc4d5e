// A programme as a reader sees it on a day: the programme itself, cut to what they may know, and the names of what it
// belongs to, depends on and is led by. Source: the main issue, "Programme"; architecture, "Visibility is an allow-list".

import type { Day } from '../dates/day'
import type { Programme } from '../portfolio-file/schema'
import type { RatingEntry } from '../ratings/history'
import type { PortfolioRow } from './portfolio-row'
import type { ProgrammeSummary } from './summary'

export interface PersonName {
  key: string
  name: string
  office?: string | undefined
}

export interface ProgrammeName {
  key: string
  name: string
}

export interface OrganisationName {
  key: string
  name: string
  abbreviation?: string | undefined
}

export interface ProgrammeView {
  asAt: Day
  isToday: boolean
  programme: Programme
  /** What a write has to name; of milestones by their key. */
  version: number
  milestoneVersions: Record<string, number>
  /** The ratings that count, by dimension: what a new rating says that its form showed. Empty for the public. */
  currentRatingIds: Record<string, number>
  /** The overall one of them. */
  currentRatingId: number | null
  /** All that were known, also those that were corrected, oldest first. */
  ratingHistory: RatingEntry[]
  summary: ProgrammeSummary
  parent: ProgrammeName | null
  children: PortfolioRow[]
  lead: PersonName | null
  sponsor: PersonName | null
  organisations: OrganisationName[]
  dependencies: (ProgrammeName & { milestone?: string | undefined; text?: string | undefined })[]
  dependedOnBy: (ProgrammeName & { text?: string | undefined })[]
  /** What a public reader is not shown, and on what ground. */
  withheld: { path: string; ground: string }[]
  isPublic: boolean
}
