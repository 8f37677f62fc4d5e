// Since this committee was last told: the whole difference between two portfolios, one change a row, from which the text,
// the author's notes and the approval are held to account. Two committees out of step have two differences.
// Source: drafting, "derive: what changed since the last report published to THIS committee".

import type { Day } from '../dates/day'
import type { Milestone, PortfolioFile, Programme, Rating, Risk } from '../portfolio-file/schema'
import { dimensionOf } from '../ratings/rating'
import { type MilestoneView, viewMilestone } from './derive-milestone'
import { isSpoken } from './rating-slots'
import { decisionTold, itemsOf, type ToldItem } from './told-items'
import { listVanished } from './vanished'

export const TOLD_CHANGES = [
  'added',
  'vanished',
  'renamed',
  're-dated',
  're-baselined',
  're-rated',
  're-scored',
  'completed',
  'reopened',
  'paused',
  'cancelled',
  'closed',
  'decided',
] as const

/** `before` and `after` are the values in print of the record: '2020-08', 'amber', a name; null where there is none. */
export interface ToldChange {
  change: (typeof TOLD_CHANGES)[number]
  path: string
  name: string
  before: string | null
  after: string | null
}

/** One side of a comparison: a portfolio in the reading order, and the day as at which it is told. */
export interface ToldState {
  file: PortfolioFile
  on: Day
}

/**
 * Everything that differs for the programmes named, in their order, then what has vanished. An empty list says that
 * nothing a committee follows has changed; what is only worded anew is in the text and not here, and a measure is here once
 * it has a figure.
 *
 * @example listChanges({ file: told, on: asDay('2020-06-15') }, { file: now, on: asDay('2020-07-08') }, ['police-itm'])
 */
export function listChanges(
  told: ToldState,
  now: ToldState,
  programmes: readonly string[],
): ToldChange[] {
  const wanted = new Set(programmes)
  const changes = now.file.programmes
    .filter(({ key }) => wanted.has(key))
    .flatMap((programme) => {
      const before = told.file.programmes.find(({ key }) => key === programme.key)
      if (before === undefined)
        return [change('added', `programmes/${programme.key}`, programme.name)]
      return programmeChanges({ programme: before, on: told.on }, { programme, on: now.on })
    })
  const gone = listVanished(told.file, now.file).filter(
    ({ programme }) => programme === undefined || wanted.has(programme),
  )
  return [...changes, ...gone.map(({ path, name }) => change('vanished', path, name))]
}

interface Side {
  programme: Programme
  on: Day
}

function programmeChanges(told: Side, now: Side): ToldChange[] {
  const path = `programmes/${now.programme.key}`
  const before = new Map(itemsOf(told.programme).map((item) => [markOf(item), item]))
  const figureless = new Set(
    now.programme.measures
      .filter(({ series }) => series.every(({ observations }) => observations.length === 0))
      .map(({ key }) => `${path}/measures/${key}`),
  )
  const items = itemsOf(now.programme).filter((item) => !figureless.has(item.path))
  return [
    ...renamed(path, told.programme.name, now.programme.name),
    ...items.flatMap((item) => nameChanges(before.get(markOf(item)), item)),
    ...now.programme.milestones.flatMap((milestone) => {
      const known = told.programme.milestones.find(({ key }) => key === milestone.key)
      return known === undefined ? [] : milestoneChanges(known, told.on, milestone, now)
    }),
    ...ratingChanges(told.programme.ratings, now.programme),
    ...now.programme.risks.flatMap((risk) => {
      const known = told.programme.risks.find(({ key }) => key === risk.key)
      return known === undefined ? [] : riskChanges(known, risk, `${path}/risks/${risk.key}`)
    }),
    ...now.programme.decisions.flatMap((decision) => {
      const { key, text, outcome } = decision
      const known = decisionTold(told.programme, decision)
      const isNew = known !== undefined && !known.outcome && outcome
      return isNew ? [change('decided', `${path}/decisions/${key}`, text, null, outcome)] : []
    }),
  ]
}

/** A decision with other words is another one, wherever it stands in its list. */
function markOf({ thing, path, name }: ToldItem): string {
  return thing === 'decision' ? name : path
}

function nameChanges(before: ToldItem | undefined, { path, name }: ToldItem): ToldChange[] {
  return before === undefined ? [change('added', path, name)] : renamed(path, before.name, name)
}

function renamed(path: string, before: string, after: string): ToldChange[] {
  return before === after ? [] : [change('renamed', path, after, before, after)]
}

const ENDS: Partial<Record<MilestoneView['state'], ToldChange['change']>> = {
  done: 'completed',
  cancelled: 'cancelled',
  paused: 'paused',
}

function milestoneChanges(
  before: Milestone,
  on: Day,
  milestone: Milestone,
  { programme, on: today }: Side,
): ToldChange[] {
  const path = `programmes/${programme.key}/milestones/${milestone.key}`
  const was = viewMilestone(before, path, on)
  const is = viewMilestone(milestone, path, today)
  const { name } = milestone
  const end = ENDS[is.state]
  const dates = [was.date?.date ?? null, is.date?.date ?? null] as const
  return [
    ...(end === undefined || was.state === is.state ? [] : [change(end, path, name, ...dates)]),
    ...(was.state === 'done' && is.state !== 'done' ? [change('reopened', path, name)] : []),
    ...(isOpen(was) && isOpen(is) && dates[0] !== dates[1]
      ? [change('re-dated', path, name, ...dates)]
      : []),
    ...(is.rebaseline !== null && was.rebaseline?.recordedOn !== is.rebaseline.recordedOn
      ? [change('re-baselined', path, name, was.rebaseline?.to ?? null, is.rebaseline.to)]
      : []),
  ]
}

function isOpen({ state }: MilestoneView): boolean {
  return ENDS[state] === undefined
}

function ratingChanges(before: readonly Rating[], { key, name, ratings }: Programme): ToldChange[] {
  const told = latestRatings(before)
  return [...latestRatings(ratings)].flatMap(([aspect, value]) => {
    const was = told.get(aspect) ?? null
    return was === value
      ? []
      : [change('re-rated', `programmes/${key}/ratings/${aspect}`, name, was, value)]
  })
}

/**
 * The last value of each dimension and element, by 'cost' or 'cost/Wave 2'; null for one other than the whole that is "not
 * rated" or "exempt", which says no more than that there is none.
 */
function latestRatings(ratings: readonly Rating[]): Map<string, string | null> {
  return new Map(
    ratings.map((rating) => {
      const aspect = [dimensionOf(rating), rating.element].filter((part) => part !== undefined)
      const isSaid = isSpoken(rating) || aspect.join('/') === 'overall'
      return [aspect.join('/'), isSaid ? rating.value : null]
    }),
  )
}

function riskChanges(before: Risk, risk: Risk, path: string): ToldChange[] {
  const was = before.status ?? 'open'
  const is = risk.status ?? 'open'
  const isOver = is === 'closed' || is === 'removed'
  const isScored = before.score !== risk.score || before.rating !== risk.rating
  return [
    ...(isOver && was !== is ? [change('closed', path, risk.title, was, is)] : []),
    ...(!isOver && isScored
      ? [change('re-scored', path, risk.title, scoreText(before), scoreText(risk))]
      : []),
  ]
}

function scoreText({ score, rating }: Risk): string | null {
  return score === undefined ? (rating ?? null) : String(score)
}

function change(
  change: ToldChange['change'],
  path: string,
  name: string,
  before: string | null = null,
  after: string | null = null,
): ToldChange {
  return { change, path, name, before, after }
}
