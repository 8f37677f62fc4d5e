// A promise or an action is as little public as what it is about: its words would tell of it. Source: portfolio file, "What
// is not public never reaches a public reader in any output".

import { milestoneOf, programmeOf } from './committee-lists'
import type { Action, PortfolioFile, Programme, ToldPromise } from './schema'
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

/** Whether all that a promise or an action is about is in the public view as well. */
export function openTo(programmes: readonly Programme[], reports: readonly { key: string }[]) {
  const open = new Set([
    ...programmes.map(({ key }) => key),
    ...programmes.flatMap((one) => one.milestones.map(({ key }) => `${one.key}/${key}`)),
  ])
  const told = new Set(reports.map(({ key }) => key))
  return (item: ToldPromise | Action) => {
    const { programme, milestone, report } = subjectsOf(item)
    return (
      [programme, milestone].every((key) => key === undefined || open.has(key)) &&
      (report === undefined || told.has(report))
    )
  }
}

function subjectsOf(item: ToldPromise | Action) {
  return {
    programme: programmeOf(item),
    milestone: 'toldTo' in item ? milestoneOf(item) : undefined,
    report: 'toldTo' in item ? item.report : undefined,
    committee: 'toldTo' in item ? item.toldTo : item.committee,
  }
}
