// Undoing an import takes nothing off the record: what it changed is set back, what it added is ended, and a forecast is
// followed by one with the former date. It is done wholly or not at all: where somebody changed a thing since, or a kind of
// thing has no way back, the undo is refused and says of which. Source: trust R-8, "undo batch = compensating rows".

import type { Day } from '../dates/day'
import type { PortfolioFile } from '../portfolio-file/schema'
import type { BatchAddition, BatchChange, BatchChanges } from './batch'
import { isSame } from './batch'

interface Undoing {
  batch: number
  today: Day
}

/** A rating that is to be corrected to what stood before it. */
export interface RatingToCorrect {
  programme: string
  item: Record<string, unknown>
}

export interface Undone {
  /** The record as it is to be, as the json of a portfolio file. */
  target: unknown
  ratings: RatingToCorrect[]
  /** Why it cannot be undone, one sentence for each thing; empty when it can. */
  refusals: string[]
}

/** What is set back where it stands, and what is said again as it was. */
const SET_BACK = [
  ...['organisations', 'people', 'committees', 'meetings', 'programmes', 'milestones'],
  'corporatePlans',
]
const SAID_AGAIN = ['risks', 'events']
/** What tells nobody anything by itself, and names by which something was known: they stay. */
const KEPT = ['organisations', 'people', 'committees', 'meetings', 'names', 'corporatePlans']
/** What is only ever added to: no row takes one of its rows back. */
const ADDED_TO: Record<string, string> = { meetings: 'changes', committees: 'templates' }
const ENDED: Record<string, string> = {
  programmes: 'closed',
  milestones: 'cancelled',
  risks: 'closed',
}

/**
 * The record as it is to be once the batch is undone. Pure: nothing of `current` is changed.
 * @example undoBatch(current, changes, { batch: 3, today }).refusals // []
 */
export function undoBatch(current: PortfolioFile, changes: BatchChanges, undoing: Undoing): Undone {
  const target: unknown = JSON.parse(JSON.stringify(current))
  const find = finderIn(target)
  const refusals: string[] = []
  const ratings: RatingToCorrect[] = []
  const news = new Set(changes.added.map(nameOf))
  for (const change of changes.changed) refusals.push(...setBack(find, change, undoing))
  for (const addition of changes.added) {
    if (isPartOfNew(addition, news) || KEPT.includes(addition.list)) continue
    if (addition.list === 'ratings') ratings.push(ratingOf(addition))
    else refusals.push(...end(find, addition, undoing))
  }
  return { target, ratings, refusals }
}

function ratingOf({ programme = '', item }: BatchAddition): RatingToCorrect {
  return { programme, item }
}

/** What came with a programme or a milestone that the batch added goes with it. */
function isPartOfNew(addition: BatchAddition, news: ReadonlySet<string>): boolean {
  const { programme, milestone } = addition
  if (programme === undefined) return false
  if (news.has(`programme ${programme}`)) return true
  return milestone !== undefined && news.has(`milestone ${programme}/${milestone}`)
}

function setBack(find: Find, change: BatchChange, { today }: Undoing): string[] {
  const { list, fields } = change
  if (![...SET_BACK, ...SAID_AGAIN].includes(list))
    return [`${nameOf(change)}: what an import changed of it has no way back.`]
  const stays = fields.find(({ field }) => field === ADDED_TO[list])
  if (stays !== undefined)
    return [`${nameOf(change)}: what an import changed of its ${stays.field} has no way back.`]
  const item = find(change)
  if (item === undefined) return [`${nameOf(change)}: it is not on record any more.`]
  const since = fields.filter(({ field, after }) => !isSame(Reflect.get(item, field), after))
  if (since.length > 0)
    return [`${nameOf(change)}: ${since.map(({ field }) => field).join(', ')} changed since.`]
  for (const { field, before } of fields) put(item, field, before)
  if (SAID_AGAIN.includes(list)) put(item, 'recordedOn', today)
  return []
}

function end(find: Find, addition: BatchAddition, undoing: Undoing): string[] {
  const { list } = addition
  if (list === 'forecasts') return followForecast(find, addition, undoing)
  const status = ENDED[list]
  if (status === undefined)
    return [`${nameOf(addition)}: what an import added of this kind cannot be taken back.`]
  const item = find(addition)
  if (item === undefined) return [`${nameOf(addition)}: it is not on record any more.`]
  const since = Object.keys(addition.item).filter(
    (field) => !isSame(Reflect.get(item, field), addition.item[field]),
  )
  if (since.length > 0) return [`${nameOf(addition)}: ${since.join(', ')} changed since.`]
  put(item, 'status', status)
  if (list === 'milestones') put(item, 'reason', reasonOf(undoing))
  if (list === 'risks') put(item, 'recordedOn', undoing.today)
  return []
}

/** A new dated forecast with the former date: what was forecast in between stays on record. */
function followForecast(find: Find, addition: BatchAddition, undoing: Undoing): string[] {
  const { programme, milestone = '', item } = addition
  const of = find({ list: 'milestones', key: milestone, ...(programme && { programme }) })
  const forecasts: unknown = of && Reflect.get(of, 'forecasts')
  if (!Array.isArray(forecasts)) return [`${nameOf(addition)}: its milestone is not on record.`]
  const last: unknown = forecasts.at(-1)
  const former: unknown = forecasts.at(-2)
  if (!isSame(Reflect.get(Object(last), 'forecast'), item.forecast))
    return [`${nameOf(addition)}: it was forecast anew since.`]
  if (former === undefined) return [`${nameOf(addition)}: there was no forecast before it.`]
  const forecast: unknown = Reflect.get(Object(former), 'forecast')
  forecasts.push({ forecast, recordedOn: undoing.today, reason: reasonOf(undoing) })
  if (of !== undefined) put(of, 'forecast', forecast)
  return []
}

/** @example reasonOf({ batch: 3, today }) // 'Import 3 undone' */
export function reasonOf({ batch }: { batch: number }): string {
  return `Import ${batch} undone`
}

type Place = Pick<BatchChange, 'list' | 'key' | 'programme'>
type Find = (place: Place) => object | undefined

function finderIn(target: unknown): Find {
  const inList = (holder: unknown, list: string, key: string): object | undefined => {
    const items: unknown = Reflect.get(Object(holder), list)
    if (!Array.isArray(items)) return undefined
    return items.map(Object).find((item) => Reflect.get(item, 'key') === key)
  }
  return ({ list, key, programme }) =>
    inList(programme === undefined ? target : inList(target, 'programmes', programme), list, key)
}

function put(item: object, field: string, value: unknown): void {
  if (value === undefined || value === null) Reflect.deleteProperty(item, field)
  else Reflect.set(item, field, value)
}

/** @example nameOf({ list: 'milestones', programme: 'itm', key: 'go' }) // 'milestone itm/go' */
function nameOf({ list, programme, milestone, key }: Place & { milestone?: string | undefined }) {
  const path = [programme, milestone, key].filter((part) => part !== undefined && part !== '')
  return `${singular(list)} ${path.join('/')}`.trim()
}

function singular(list: string): string {
  if (list === 'people') return 'person'
  return list === 'series' ? list : list.replace(/s$/, '')
}
