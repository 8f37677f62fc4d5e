// A promise or an action is as little public as what it is about: its words would tell of it. It is public when something
// says that it was for everybody: the report that made it, the meeting at which it was told or asked for, or its programme.
// The database holds the same rule, in server/db/public-committee-lists.ts. Source: portfolio file, "What is not public
// never reaches a public reader in any output"; the page for Members, "what you were told, and what became of it".

import { milestoneOf, programmeOf } from './committee-lists'
import type { Action, Meeting, PortfolioFile, Programme, ToldPromise } from './schema'
import { groundOf } from './visibility'

/** Gives each the ground of its programme, milestone or report where it has none of its own, and says what it is about. */
export function closedWith(file: PortfolioFile, shown: readonly Programme[]) {
  const programmes = new Map<string, Programme['visibility']>(
    file.programmes.map((one) => [one.key, one.visibility]),
  )
  const milestones = new Map<string, Programme['visibility']>(
    file.programmes.flatMap(({ key, milestones }) =>
      milestones.map((one) => [`${key}/${one.key}`, one.visibility] as const),
    ),
  )
  const reports = new Map(file.reports.map(({ key, classification }) => [key, classification]))
  const open = new Set(shown.map(({ key }) => key))
  return <Item extends ToldPromise | Action>(item: Item) => {
    const { programme, milestone, report, committee } = subjectsOf(item)
    const visibility = [
      item.visibility,
      programmes.get(programme ?? ''),
      milestones.get(milestone ?? ''),
      reports.get(report ?? ''),
    ].find((one) => groundOf(one) !== null)
    const about = { committee, ...(open.has(programme ?? '') ? { programme } : {}) }
    return { ...item, ...(visibility === undefined ? {} : { visibility }), about }
  }
}

type Open = Pick<PortfolioFile, 'programmes' | 'reports' | 'meetings'>

/**
 * Whether all that a promise or an action is about is in the public view as well, and it belongs to something there, which
 * of an extract is not asked. What was told on the day of a meeting of its committee belongs to that meeting.
 */
export function openTo(shown: Open, { isExtract }: { isExtract: boolean }) {
  const open = new Set([
    ...shown.programmes.map(({ key }) => key),
    ...shown.programmes.flatMap((one) => one.milestones.map(({ key }) => `${one.key}/${key}`)),
  ])
  const told = new Set(shown.reports.map(({ key }) => key))
  return (item: ToldPromise | Action) => {
    const { programme, milestone, report } = subjectsOf(item)
    const belongs =
      programme !== undefined ||
      report !== undefined ||
      shown.meetings.some((meeting) => isAt(item, meeting))
    return (
      [programme, milestone].every((key) => key === undefined || open.has(key)) &&
      (report === undefined || told.has(report)) &&
      (belongs || isExtract)
    )
  }
}

function isAt(item: ToldPromise | Action, { key, committee, date }: Meeting) {
  return 'toldTo' in item ? item.toldTo === committee && item.toldOn === date : item.meeting === key
}

function subjectsOf(item: ToldPromise | Action) {
  return {
    programme: programmeOf(item),
    milestone: 'toldTo' in item ? milestoneOf(item) : undefined,
    report: 'toldTo' in item ? item.report : undefined,
    committee: 'toldTo' in item ? item.toldTo : item.committee,
  }
}
