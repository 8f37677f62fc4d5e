import { type Compared, wordFrom } from '@/components/forms/compare'
import { textsAt, valueAt } from '@/components/forms/saved-value'
import { isDay } from '@/domain/dates/day'
import { printDay } from '@/domain/dates/print-day'
import type { PortfolioChoices } from '@/domain/programmes/portfolio-row'
import { KIND_WORDS, STATUS_WORDS } from './words'

/** The fields of a programme's description, in the words of people. */
export function comparedDescription(choices: PortfolioChoices): Compared[] {
  const person = nameFrom(choices.people)
  return [
    { label: 'Kind', field: 'kind', words: wordFrom(KIND_WORDS) },
    { label: 'What it is for', field: 'objective' },
    { label: 'Part of', field: 'parent', words: nameFrom(choices.programmes) },
    { label: 'Organisations', field: 'organisations', words: nameFrom(choices.organisations) },
    { label: 'Status', field: 'status', words: wordFrom(STATUS_WORDS) },
    { label: 'Stage', field: 'stage' },
    { label: 'Lead', field: 'lead', words: person },
    { label: 'Sponsor', field: 'sponsor', words: person },
    { label: 'Who may read it', field: 'visibility', words: wordFrom(READERS), read: readersOf },
    { label: 'Scheme', field: 'visibility.nonPublic.scheme' },
    { label: 'Paragraph', field: 'visibility.nonPublic.paragraph' },
    { label: 'Why the public may not read it', field: 'visibility.nonPublic.reason' },
    { label: 'Public interest in keeping it', field: 'visibility.nonPublic.publicInterest' },
    {
      label: 'To be looked at again on',
      field: 'visibility.nonPublic.reviewOn',
      read: reviewDayOf,
    },
  ]
}

const READERS = { public: 'Everybody', nonPublic: 'Staff and Members only' }

const readersOf = (current: unknown) =>
  textsAt(current, 'visibility.nonPublic.scheme').length > 0 ||
  valueAt(current, 'visibility.nonPublic') !== undefined
    ? ['nonPublic']
    : ['public']

const reviewDayOf = (current: unknown) =>
  textsAt(current, 'visibility.nonPublic.reviewOn').map((text) =>
    isDay(text) ? printDay(text) : text,
  )

const nameFrom = (list: readonly { key: string; name: string }[]) => (key: string) =>
  list.find((item) => item.key === key)?.name ?? key
