import { asFault, type Fault, type PlacedFault } from '@/domain/portfolio-file/fault'
import { parentCycleFaults } from '@/domain/portfolio-file/reference-rules'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'

/**
 * What keeps a sound file from being laid over this record: a first promise would be rewritten, a programme would become
 * part of itself, an approved report would change, or a list names the same thing twice.
 */
export function importFaults(
  base: PortfolioFile,
  incoming: PortfolioFile,
  merged: PortfolioFile,
  changedApprovedReports: readonly string[],
): Fault[] {
  return [
    ...rewrittenPromises(base, incoming),
    ...circles(incoming, merged),
    ...repeats(incoming),
    ...approvedReports(incoming, changedApprovedReports),
  ].map((fault) => asFault(incoming, fault))
}

function rewrittenPromises(base: PortfolioFile, incoming: PortfolioFile): PlacedFault[] {
  const promised = new Map(
    base.programmes.flatMap((programme) =>
      programme.milestones.map(({ key, baseline }) => [`${programme.key}/${key}`, baseline]),
    ),
  )
  return incoming.programmes.flatMap((programme, index) =>
    programme.milestones.flatMap(({ key, baseline }, place) => {
      const first = promised.get(`${programme.key}/${key}`)
      if (first === undefined || baseline === undefined || first === baseline) return []
      return {
        path: ['programmes', index, 'milestones', place, 'baseline'],
        reason: `The first promise on record is ${first} and never changes. Give a new date as a re-baseline`,
      }
    }),
  )
}

/** Circles that close only where the file meets the record. */
function circles(incoming: PortfolioFile, merged: PortfolioFile): PlacedFault[] {
  const places = new Map(incoming.programmes.map(({ key }, index) => [key, index]))
  return parentCycleFaults(merged).flatMap(({ path, reason }) => {
    const index = places.get(merged.programmes[Number(path[1])]?.key ?? '')
    return index === undefined || incoming.programmes[index]?.parent === undefined
      ? []
      : [{ path: ['programmes', index, 'parent'], reason }]
  })
}

function repeats({ programmes, reports }: PortfolioFile): PlacedFault[] {
  return [
    ...programmes.flatMap(({ organisations }, index) =>
      repeatsIn(organisations, (place) => ['programmes', index, 'organisations', place]),
    ),
    ...reports.flatMap(({ for: addressees }, index) =>
      repeatsIn(
        addressees.map(({ meeting }) => meeting),
        (place) => ['reports', index, 'for', place, 'meeting'],
      ),
    ),
  ]
}

function repeatsIn(
  keys: readonly string[],
  pathOf: (place: number) => PlacedFault['path'],
): PlacedFault[] {
  return keys.flatMap((key, place) =>
    keys.indexOf(key) === place
      ? []
      : [{ path: pathOf(place), reason: `“${key}” is already in this list. Name it once` }],
  )
}

function approvedReports(incoming: PortfolioFile, changed: readonly string[]): PlacedFault[] {
  return incoming.reports.flatMap(({ key }, index) =>
    changed.includes(key)
      ? [
          {
            path: ['reports', index],
            reason:
              'This report is approved, so what it contains no longer changes. Give the new one a key of its own',
          },
        ]
      : [],
  )
}
