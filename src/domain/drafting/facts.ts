// The facts that one reader may see as at one day, and what the same reader was told last. Whoever drafts for the public
// is given public rows only, so no later stage can print what it never received.
// Source: drafting, "snapshot"; architecture, "Visibility is an allow-list".

import type { Day } from '../dates/day'
import { portfolioAsAt } from '../portfolio-file/as-at'
import { publicView, type Withheld } from '../portfolio-file/public-view'
import type { PortfolioFile, Programme } from '../portfolio-file/schema'
import type { FactRef } from '../reports/document'
import { inReadingOrder } from './reading-order'
import type { KnownReturns } from './returns'
import {
  joinVanished,
  listVanished,
  type VanishedAccount,
  type VanishedItem,
  withoutHidden,
} from './vanished'

/** Whoever drafts for Members sees everything, whoever drafts for the public only what is public. */
export type Audience = 'public' | 'members'

/**
 * `told` is the portfolio as it stood when this committee was told last, `on` that day; null for a first report. `vanished`
 * is what of it is no longer on record, `accounts` what somebody said of that.
 */
export interface Snapshot {
  file: PortfolioFile
  asAt: Day
  told: { file: PortfolioFile; on: Day } | null
  vanished: readonly VanishedItem[]
  accounts: readonly VanishedAccount[]
  withheld: Withheld[]
  returns?: KnownReturns | undefined
}

/** What a snapshot is taken from and for whom. */
export interface SnapshotRequest {
  file: PortfolioFile
  audience: Audience
  asAt: Day
  since?: PortfolioFile | Day | undefined
  accounts?: readonly VanishedAccount[] | undefined
  /** What is gone, where more is known of that than `since` tells: of each committee of a report to several. */
  vanished?: readonly VanishedItem[] | undefined
  returns?: KnownReturns | undefined
}

/** The snapshot of a portfolio: projected for its reader, as at the day, in the one reading order. */
export function takeSnapshot({
  file,
  audience,
  asAt,
  since,
  accounts = [],
  vanished,
  returns,
}: SnapshotRequest): Snapshot {
  const keyed = withItemKeys(file)
  const { file: seen } = projectFile(keyed, audience)
  const withheld =
    audience === 'members' ? [] : projectFile(portfolioAsAt(keyed, asAt), audience).withheld
  const toldFile =
    typeof since === 'object'
      ? withoutHidden(projectFile(withItemKeys(since), audience).file, keyed, seen)
      : seen
  const on = typeof since === 'object' ? since.asAt : since
  const now = inReadingOrder(portfolioAsAt(seen, asAt))
  const told = on === undefined ? null : { file: inReadingOrder(portfolioAsAt(toldFile, on)), on }
  const gone = vanished ?? (told === null ? [] : goneSince(told, now))
  return { file: now, asAt, told, vanished: gone, accounts, withheld, returns }
}

function goneSince({ file, on }: NonNullable<Snapshot['told']>, now: PortfolioFile) {
  return joinVanished([{ telling: { committee: null, on }, gone: listVanished(file, now) }])
}

/** What an audience may know of a portfolio, and what is withheld from it. */
export function projectFile(
  file: PortfolioFile,
  audience: Audience,
): { file: PortfolioFile; withheld: Withheld[] } {
  return audience === 'public' ? publicView(file, { isExtract: true }) : { file, withheld: [] }
}

/** Gives every event and decision without a key its place in the file as one, so that a fact can be found again. */
function withItemKeys(file: PortfolioFile): PortfolioFile {
  return {
    ...file,
    programmes: file.programmes.map((programme) => ({
      ...programme,
      events: programme.events.map(withPlaceAsKey),
      decisions: programme.decisions.map(withPlaceAsKey),
    })),
  }
}

function withPlaceAsKey<Item extends { key?: string | undefined }>(
  item: Item,
  place: number,
): Item & { key: string } {
  return { ...item, key: item.key ?? String(place) }
}

/** A reference to one field of one thing, with its value as the portfolio holds it. */
export function factOf(path: string, field: string, value: string | number | null): FactRef {
  return { path, field, value: String(value) }
}

/** The path of a programme: 'programmes/police-itm'. */
export function programmePath(programme: Pick<Programme, 'key'>): string {
  return `programmes/${programme.key}`
}
