// What the rules of one programme's section may look at: the programme, how this committee was told of it last, and the
// days against which time is reckoned. Source: drafting, "Three days" and "Per committee".

import type { Day } from '../dates/day'
import type { PortfolioFile, Programme } from '../portfolio-file/schema'
import { programmePath, type Snapshot } from './facts'
import type { LeftOut, Message, ProgrammeName } from './message'
import type { KnownReturns } from './returns'
import type { VanishedAccount, VanishedItem } from './vanished'

/**
 * `section` starts the keys of the paragraphs and the ids of the sentences, so that a programme that stands in two sections
 * has sentences of its own in each. `vanished` is what is gone of this programme. `toldOn` is null for a first report; `told` is null, too, for a programme that was not in the last one. `saysUnrated` asks
 * for a word on a missing rating, where the report does not say it for all of its programmes at once.
 */
export interface ProgrammeContext {
  section: string
  /** What stands over the section, where that is known: it may be a name that the programme has yet to be given. */
  heading?: string
  file: PortfolioFile
  programme: Programme
  path: string
  told: Programme | null
  toldOn: Day | null
  vanished: readonly VanishedItem[]
  accounts: readonly VanishedAccount[]
  asAt: Day
  meeting: Day | null
  saysUnrated: boolean
  returns?: KnownReturns | undefined
}

/** What a rule found: what to say, what stands as it stood (counted in words such as 'milestone'), what it left out. */
export interface Selection {
  messages: Message[]
  unchanged: { thing: string; path: string }[]
  leftOut: LeftOut[]
}

/** What a whole report has in common: the day of its first meeting, and whether its sections speak of missing ratings. */
export interface Occasion {
  meeting: Day | null
  saysUnrated: boolean
}

/** The context of one programme in a snapshot. */
export function contextOf(
  programme: Programme,
  snapshot: Snapshot,
  occasion: Occasion,
): ProgrammeContext {
  const { file, asAt, told } = snapshot
  return {
    section: programme.key,
    file,
    programme,
    path: programmePath(programme),
    told: told?.file.programmes.find(({ key }) => key === programme.key) ?? null,
    toldOn: told?.on ?? null,
    vanished: snapshot.vanished.filter((item) => item.programme === programme.key),
    accounts: snapshot.accounts,
    asAt,
    meeting: occasion.meeting,
    saysUnrated: occasion.saysUnrated && isRateable(programme),
    returns: snapshot.returns,
  }
}

const RUNNING: ReadonlySet<Programme['status']> = new Set([undefined, 'active', 'reset'])

/** Whether a reader would look for a rating: of a programme or project that is running. */
export function isRateable({ kind, status }: Programme): boolean {
  return (kind === 'programme' || kind === 'project') && RUNNING.has(status)
}

/** What a programme is called, for a slot. */
export function nameOf({ key, name, abbreviation, kind }: Programme): ProgrammeName {
  return { key, name, abbreviation, kind }
}

/** The findings of several rules, in their order. */
export function joinSelections(selections: readonly Selection[]): Selection {
  return {
    messages: selections.flatMap(({ messages }) => messages),
    unchanged: selections.flatMap(({ unchanged }) => unchanged),
    leftOut: selections.flatMap(({ leftOut }) => leftOut),
  }
}
