import type { ConflictRow } from '@/components/forms/conflict'
import { textAt, valueAt } from '@/components/forms/conflict'
import { differingFields, keepTheirs } from '@/domain/keep-theirs'
import type { PortfolioChoices } from '@/domain/programmes/portfolio-row'
import { PROGRAMME_KINDS, PROGRAMME_STATUSES } from '@/domain/programmes/values'
import type { DescribedProgramme } from './programme-form'
import type { Description } from './read-description'
import { KIND_WORDS, STATUS_WORDS } from './words'

const LABELS: Record<keyof Description, string> = {
  kind: 'Kind',
  objective: 'What it is for',
  parent: 'Part of',
  organisations: 'Organisations',
  status: 'Status',
  stage: 'Stage',
  lead: 'Lead',
  sponsor: 'Sponsor',
  visibility: 'Who may read it',
}

/** What to save: the form, with theirs in each field that the person did not touch. */
export function descriptionToSave(
  yours: Description,
  start: DescribedProgramme,
  current: unknown,
): Description {
  if (current === null || current === undefined) return yours
  return keepTheirs({ start: startOf(start), yours, theirs: savedIn(current, yours) })
}

/** A row for each field in which both differ, or which the form would have put back unasked. */
export function descriptionRows(
  yours: Description,
  start: DescribedProgramme,
  current: unknown,
  choices: PortfolioChoices,
): ConflictRow[] {
  const theirs = savedIn(current, yours)
  const touched = new Set(differingFields(startOf(start), yours))
  return differingFields(theirs, yours).map((field) => ({
    label: LABELS[field],
    theirs: inWords(theirs, field, choices),
    yours: touched.has(field)
      ? inWords(yours, field, choices)
      : 'Not changed by you: theirs stays.',
  }))
}

function startOf(programme: DescribedProgramme): Description {
  const { kind, organisations, status, visibility } = programme
  return {
    kind,
    objective: programme.objective ?? '',
    parent: programme.parent ?? '',
    organisations: [...organisations],
    status,
    stage: programme.stage ?? '',
    lead: programme.lead ?? '',
    sponsor: programme.sponsor ?? '',
    visibility:
      visibility === undefined || visibility === 'public'
        ? 'public'
        : groundAt(visibility, 'nonPublic'),
  }
}

function savedIn(current: unknown, yours: Description): Description {
  const organisations = valueAt(current, 'organisations')
  const isWithheld = valueAt(current, 'visibility.nonPublic') !== undefined
  return {
    kind: PROGRAMME_KINDS.find((kind) => kind === valueAt(current, 'kind')) ?? yours.kind,
    objective: textAt(current, 'objective'),
    parent: textAt(current, 'parent'),
    organisations: Array.isArray(organisations)
      ? organisations.filter((key) => typeof key === 'string')
      : yours.organisations,
    status: PROGRAMME_STATUSES.find((status) => status === valueAt(current, 'status')),
    stage: textAt(current, 'stage'),
    lead: textAt(current, 'lead'),
    sponsor: textAt(current, 'sponsor'),
    visibility: isWithheld ? groundAt(current, 'visibility.nonPublic') : 'public',
  }
}

const groundAt = (value: unknown, path: string) => ({
  nonPublic: {
    scheme: textAt(value, `${path}.scheme`),
    paragraph: textAt(value, `${path}.paragraph`),
    reason: textAt(value, `${path}.reason`),
  },
})

function inWords(from: Description, field: keyof Description, choices: PortfolioChoices): string {
  switch (field) {
    case 'kind':
      return KIND_WORDS[from.kind]
    case 'status':
      return from.status === undefined ? '' : STATUS_WORDS[from.status]
    case 'lead':
    case 'sponsor':
      return nameOf(choices.people, from[field])
    case 'parent':
      return nameOf(choices.programmes, from.parent)
    case 'organisations':
      return from.organisations.map((key) => nameOf(choices.organisations, key)).join(', ')
    case 'visibility':
      return visibilityInWords(from.visibility)
    default:
      return from[field]
  }
}

const nameOf = (list: readonly { key: string; name: string }[], key: string) =>
  list.find((item) => item.key === key)?.name ?? key

function visibilityInWords(visibility: Description['visibility']): string {
  if (visibility === 'public') return 'Everybody'
  const { scheme, paragraph, reason } = visibility.nonPublic
  return `Staff and Members only: ${scheme}, paragraph ${paragraph}. ${reason}`
}
