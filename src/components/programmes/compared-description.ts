import { COMPARED_VISIBILITY } from '@/components/classification/compared'
import { type Compared, wordFrom } from '@/components/forms/compare'
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
    ...COMPARED_VISIBILITY,
  ]
}

const nameFrom = (list: readonly { key: string; name: string }[]) => (key: string) =>
  list.find((item) => item.key === key)?.name ?? key
