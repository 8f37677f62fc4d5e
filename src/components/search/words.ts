import type { FoundKind } from '@/domain/search/input'
import type { FoundGroup, FoundThing, Passage, SearchResults } from '@/domain/search/views'

const NAMES: Record<FoundKind, [one: string, many: string]> = {
  programmes: ['programme', 'programmes'],
  milestones: ['milestone', 'milestones'],
  reports: ['report', 'reports'],
  committees: ['committee', 'committees'],
  meetings: ['meeting', 'meetings'],
  risks: ['risk', 'risks'],
  promises: ['promise', 'promises'],
  actions: ['action', 'actions'],
  people: ['person', 'people'],
  users: ['person who may sign in', 'people who may sign in'],
}

/** 'One milestone', '12 milestones', 'More than 500 milestones'. */
export function countInWords({
  kind,
  total,
  hasMore,
}: Pick<FoundGroup, 'kind' | 'total' | 'hasMore'>): string {
  const [one, many] = NAMES[kind]
  if (hasMore) return `More than ${total} ${many}`
  return total === 1 ? `One ${one}` : `${total} ${many}`
}

/** The finding of a search: how much there is, and where there is more than was counted. */
export function findingOf({ q, groups }: SearchResults): string {
  const [only] = groups
  if (only === undefined) return `Nothing answers to “${q}”`
  const total = groups.reduce((sum, group) => sum + group.total, 0)
  const isMore = groups.some(({ hasMore }) => hasMore)
  if (groups.length === 1)
    return `${countInWords(only)} ${total === 1 ? 'answers' : 'answer'} to “${q}”`
  return `${isMore ? 'More than ' : ''}${total} things answer to “${q}”`
}

/** What a link to all of a kind says. */
export const allInWords = (kind: FoundKind): string => `All of these ${NAMES[kind][1]}`

/** Where a thing is read; null where it has no page. */
export function addressOfThing(kind: FoundKind, { key, within }: FoundThing): string | null {
  switch (kind) {
    case 'programmes':
      return `/programmes/${key}`
    case 'milestones':
      return `/programmes/${within?.key}#milestone-${key}`
    case 'risks':
      return `/programmes/${within?.key}#risks`
    case 'reports':
      return `/reports/${key}`
    case 'committees':
      return `/meetings#committee-${key}`
    case 'meetings':
      return `/meetings/${key}`
    case 'promises':
      return `/promises?committee=${within?.key}`
    case 'actions':
      return key === '' ? `/actions?committee=${within?.key}` : `/meetings/${key}`
    case 'people':
      return within === null ? null : `/programmes?lead=${key}`
    case 'users':
      return `/people/${key}`
    default:
      return kind satisfies never
  }
}

/** What a passage of a report is called. */
export function placeInWords({ part, number }: Passage): string {
  if (number !== null) return `Paragraph ${number}`
  switch (part) {
    case 'summary':
      return 'Summary'
    case 'recommendations':
      return 'Recommendations'
    case 'heading':
      return 'Heading'
    case 'paragraph':
      return 'Table'
    default:
      return part satisfies never
  }
}

/** Where on the report's page it stands. */
export function anchorOf({ part, number }: Passage): string {
  if (number !== null) return `#paragraph-${number}`
  return part === 'summary' || part === 'recommendations' ? `#${part}` : '#main-report'
}
