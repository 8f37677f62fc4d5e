import { printDay } from '@/domain/dates/print-day'
import { asFault, type Fault, type PlacedFault } from '@/domain/portfolio-file/fault'
import { canonicalText } from '@/domain/portfolio-file/merge-lists'
import { parentCycleFaults } from '@/domain/portfolio-file/reference-rules'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import { askedFields, toldFields } from './fields'

/**
 * What keeps a sound file from being laid over this record: a first promise would be rewritten, a programme would become
 * part of itself, an approved report would change, a committee would have been told or have asked for something else, a
 * meeting would be on another day than the one that it was moved to, or a list names the same thing twice.
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
    ...changedRecords(base, incoming, merged),
    ...movedMeetings(incoming, merged),
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

/** What a committee was told and what its minutes ask for is a record: only its account, answer and closing are added. */
function changedRecords(
  base: PortfolioFile,
  incoming: PortfolioFile,
  merged: PortfolioFile,
): PlacedFault[] {
  return [
    ...changedIn('promises', base.promises, incoming.promises, merged.promises, toldFields),
    ...changedIn('actions', base.actions, incoming.actions, merged.actions, askedFields),
  ]
}

function changedIn<Item extends { key: string }>(
  list: 'promises' | 'actions',
  base: readonly Item[],
  incoming: readonly Item[],
  merged: readonly Item[],
  fieldsOf: (item: Item) => unknown,
): PlacedFault[] {
  const former = new Map(base.map((item) => [item.key, canonicalText(fieldsOf(item))]))
  const after = new Map(merged.map((item) => [item.key, canonicalText(fieldsOf(item))]))
  const reason =
    'This key is on record and says something else, which never changes. Give the new one a key of its own'
  return incoming.flatMap(({ key }, index) =>
    former.has(key) && former.get(key) !== after.get(key) ? [{ path: [list, index], reason }] : [],
  )
}

/** A meeting is on the day that its last change says: who does not know of a move does not undo it. */
function movedMeetings(incoming: PortfolioFile, merged: PortfolioFile): PlacedFault[] {
  const known = new Map(merged.meetings.map((meeting) => [meeting.key, meeting]))
  return incoming.meetings.flatMap(({ key }, index) => {
    const { date, changes = [] } = known.get(key) ?? {}
    const last = changes.at(-1)
    if (last === undefined || last.to === date) return []
    const became = last.kind === 'cancel' ? 'cancelled for' : 'moved to'
    return {
      path: ['meetings', index, 'date'],
      reason: `This meeting was ${became} ${printDay(last.to)}, on record since ${printDay(last.on)}. Give that day, or the change that moved it since with its reason`,
    }
  })
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
