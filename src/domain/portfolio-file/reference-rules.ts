// The references that need more than one list: milestones of this or another programme, parents in a circle,
// and a meeting that has to be one of its committee's. Source: portfolio file, Programme, Milestone and Report.

import { type PlacedFault, valueAt } from './fault'
import { findAll, findTexts } from './walk'

/** Faults of `dependsOn`, of a promise's milestone, and of a dependency's, which has to belong to the programme that `on` names. */
export function milestoneReferenceFaults(json: unknown): PlacedFault[] {
  const known = milestonesOf(json)
  const own = findTexts(json, 'programmes/*/milestones/*/dependsOn/*').map(({ path, value }) => ({
    path,
    full: value.includes('/') ? value : `${programmeKeyAt(json, path[1])}/${value}`,
  }))
  const foreign = findTexts(json, 'programmes/*/dependencies/*/milestone').map(
    ({ path, value }) => ({ path, full: value }),
  )
  const promised = findTexts(json, 'promises/*/milestone').map(({ path, value }) => ({
    path,
    full: value.includes('/')
      ? value
      : `${valueAt(valueAt(valueAt(json, 'promises'), path[1] ?? ''), 'programme')}/${value}`,
  }))
  const missing = [...own, ...foreign, ...promised].filter(({ full }) => !known.has(full))
  return [
    ...missing.map(({ path, full }) => ({
      path,
      reason: `The file has no milestone “${full}” (programme-key/milestone-key)`,
    })),
    ...strayDependencies(json),
  ]
}

/** One fault for every programme that is, by way of its parents, its own parent. */
export function parentCycleFaults(json: unknown): PlacedFault[] {
  const parents = new Map<string, string>()
  for (const { value } of findAll(json, 'programmes/*')) {
    const key = valueAt(value, 'key')
    const parent = valueAt(value, 'parent')
    if (typeof key === 'string' && typeof parent === 'string') parents.set(key, parent)
  }
  const circles = circlesOf(parents)
  return findTexts(json, 'programmes/*/key').flatMap(({ path, value }) => {
    const circle = circles.get(value)
    if (circle === undefined) return []
    const start = circle.indexOf(value)
    const way = [...circle.slice(start), ...circle.slice(0, start), value]
    const reason = `A programme cannot be its own parent: ${way.join(' is part of ')}`
    return [{ path: [...path.slice(0, -1), 'parent'], reason }]
  })
}

/** One fault for every report and action whose meeting is a meeting of another committee than the one named beside it. */
export function wrongCommitteeFaults(json: unknown): PlacedFault[] {
  const committees = new Map<unknown, unknown>(
    findAll(json, 'meetings/*').map(({ value }) => [
      valueAt(value, 'key'),
      valueAt(value, 'committee'),
    ]),
  )
  const places = [...findAll(json, 'reports/*/for/*'), ...findAll(json, 'actions/*')]
  return places.flatMap(({ path, value }) => {
    const meeting = valueAt(value, 'meeting')
    const committee = committees.get(meeting)
    return committee === undefined || committee === valueAt(value, 'committee')
      ? []
      : [
          {
            path: [...path, 'meeting'],
            reason: `The meeting “${meeting}” is a meeting of the committee “${committee}”`,
          },
        ]
  })
}

/** One fault for every last day of a name that the committee never had. */
export function formerNameFaults(json: unknown): PlacedFault[] {
  return findAll(json, 'committees/*').flatMap(({ path, value }) => {
    const committee = { committees: [value] }
    const known = new Set(
      findTexts(committee, 'committees/*/formerNames/*').map((former) => former.value),
    )
    return findTexts(committee, 'committees/*/namesUntil/*/name')
      .filter((dated) => !known.has(dated.value))
      .map((dated) => ({
        path: [...path, ...dated.path.slice(2)],
        reason: `“${dated.value}” is not among the former names of the committee`,
      }))
  })
}

function strayDependencies(json: unknown): PlacedFault[] {
  return findAll(json, 'programmes/*/dependencies/*').flatMap(({ path, value }) => {
    const on = valueAt(value, 'on')
    const milestone = valueAt(value, 'milestone')
    return typeof milestone !== 'string' || milestone.startsWith(`${on}/`)
      ? []
      : [
          {
            path: [...path, 'milestone'],
            reason: `The milestone “${milestone}” has to be one of the programme “${on}”, on which this depends`,
          },
        ]
  })
}

function milestonesOf(json: unknown): Set<string> {
  return new Set(
    findTexts(json, 'programmes/*/milestones/*/key').map(
      ({ path, value }) => `${programmeKeyAt(json, path[1])}/${value}`,
    ),
  )
}

function programmeKeyAt(json: unknown, index: string | number | undefined): unknown {
  return valueAt(valueAt(valueAt(json, 'programmes'), index ?? ''), 'key')
}

/** For every programme in a circle of parents that circle; each programme is walked over once. */
function circlesOf(parents: ReadonlyMap<string, string>): Map<string, string[]> {
  const circles = new Map<string, string[]>()
  const settled = new Set<string>()
  for (const start of parents.keys()) {
    const way = new Set<string>()
    let next: string | undefined = start
    while (next !== undefined && !settled.has(next) && !way.has(next)) {
      way.add(next)
      next = parents.get(next)
    }
    if (next !== undefined && way.has(next)) {
      const circle = [...way].slice([...way].indexOf(next))
      for (const key of circle) circles.set(key, circle)
    }
    for (const key of way) settled.add(key)
  }
  return circles
}
