// What this committee was told of and would miss: it has to be closed, merged, renamed or withdrawn with a reason before a
// report can be approved. What stands under another key with the same name is the same thing, and missing to nobody.
// Source: drafting, "Vanished items are accounted for".

import type { Day } from '../dates/day'
import type { Committee, PortfolioFile } from '../portfolio-file/schema'
import { type ToldItem, toldItems } from './told-items'

/** What may have become of a thing that is no longer on record; `reason` is what the report says of it. */
export const VANISHED_OUTCOMES = ['closed', 'merged', 'renamed', 'withdrawn'] as const

/** The account that somebody gave of a thing that is gone, by its path in the facts that were told. */
export interface VanishedAccount {
  path: string
  outcome: (typeof VANISHED_OUTCOMES)[number]
  reason: string
}

/** The last report to a committee; `committee` is null where the report that is drafted goes to one alone. */
export interface Telling {
  committee: Pick<Committee, 'key' | 'name'> | null
  on: Day
}

/** A thing that is gone, with the last report to each committee that was told of it. */
export interface VanishedItem extends ToldItem {
  told: readonly Telling[]
}

/**
 * The things of `told` that are not in `now`, in the order in which they were told. What belongs to a programme that is
 * itself gone goes with it, but for what was promised and asked for.
 */
export function listVanished(told: PortfolioFile, now: PortfolioFile): ToldItem[] {
  const present = toldItems(now)
  const paths = new Set(present.map(({ path }) => path))
  const names = new Set(present.map(nameOf))
  const gone = toldItems(told).filter((item) => !paths.has(item.path) && !names.has(nameOf(item)))
  const wholes = new Set(
    gone.flatMap(({ thing, path }) => (thing === 'programme' ? [`${path}/`] : [])),
  )
  return gone.filter(({ path }) => ![...wholes].some((whole) => path.startsWith(whole)))
}

/** The things that are gone of several last reports: each once, with every report that told of it. */
export function joinVanished(
  lists: readonly { telling: Telling; gone: readonly ToldItem[] }[],
): VanishedItem[] {
  const joined = new Map<string, VanishedItem>()
  for (const { telling, gone } of lists)
    for (const item of gone) {
      const { told } = joined.get(item.path) ?? { told: [] }
      joined.set(item.path, { ...item, told: [...told, telling] })
    }
  return [...joined.values()]
}

/**
 * What still has to be accounted for before a report to this committee can be approved: told last time, absent now, and
 * without an account that gives a reason. Both portfolios are as the report's audience sees them; a first report has none.
 *
 * @example listUnaccounted(lastFacts, facts, [{ path: 'programmes/itm/milestones/wan', outcome: 'merged', reason: '…' }])
 */
export function listUnaccounted(
  told: PortfolioFile | null,
  now: PortfolioFile,
  accounts: readonly VanishedAccount[] = [],
): ToldItem[] {
  return told === null ? [] : withoutAccounted(listVanished(told, now), accounts)
}

/** Those things of which nobody has said what became of them. */
export function withoutAccounted<Item extends ToldItem>(
  vanished: readonly Item[],
  accounts: readonly VanishedAccount[],
): Item[] {
  return vanished.filter(({ path }) => accountOf(path, accounts) === undefined)
}

/** The last account of a thing that gives a reason. */
export function accountOf(
  path: string,
  accounts: readonly VanishedAccount[],
): VanishedAccount | undefined {
  return accounts.findLast((one) => one.path === path && one.reason.trim() !== '')
}

/** `told` without what is on record today and hidden from this reader: it is withheld, not gone. */
export function withoutHidden(
  told: PortfolioFile,
  record: PortfolioFile,
  seen: PortfolioFile,
): PortfolioFile {
  const shown = new Set(toldItems(seen).map(({ path }) => path))
  const hidden = new Set(
    toldItems(record)
      .map(({ path }) => path)
      .filter((path) => !shown.has(path)),
  )
  const keep = (at: string) => (item: { key?: string | undefined }) =>
    !hidden.has(`${at}/${item.key}`)
  return {
    ...told,
    programmes: told.programmes.filter(keep('programmes')).map((programme) => {
      const at = `programmes/${programme.key}`
      return {
        ...programme,
        milestones: programme.milestones.filter(keep(`${at}/milestones`)),
        risks: programme.risks.filter(keep(`${at}/risks`)),
        measures: programme.measures.filter(keep(`${at}/measures`)),
      }
    }),
    measures: told.measures.filter(keep('measures')),
    promises: told.promises.filter(keep('promises')),
    actions: told.actions.filter(keep('actions')),
  }
}

function nameOf({ thing, name }: ToldItem): string {
  return `${thing} ${name.trim().toLowerCase()}`
}
