import { type Compared, wordFrom } from '@/components/forms/compare'
import { textsAt, typedNumberAt, valueAt } from '@/components/forms/saved-value'
import { LEAD_STEPS, type LeadStep, NATION_LABELS } from '@/domain/calendar/committee-calendar'
import { isDay } from '@/domain/dates/day'
import { printDay } from '@/domain/dates/print-day'

/** The fields of a committee, in the words of people, as a conflict carries them. */
export function comparedCommittee(labels: Record<LeadStep, string>): Compared[] {
  return [
    { label: 'Name', field: 'name' },
    { label: 'Former names', field: 'formerNames', read: formerNames },
    {
      label: 'Whose law',
      field: 'nation',
      path: 'settings.nation',
      words: wordFrom(NATION_LABELS),
    },
    { label: 'Clear days', field: 'clearDays', read: typedNumberAt('clearDays') },
    { label: 'Closed days', field: 'closedDays', read: closedDays },
    ...LEAD_STEPS.map((step) => ({
      label: labels[step],
      field: step,
      read: typedNumberAt(`settings.leadDays.${step}`),
    })),
  ]
}

const printed = (text: string) => (isDay(text) ? printDay(text) : text)

function formerNames(current: unknown): string[] {
  const lines = textsAt(current, 'formerNames').map((name) => {
    const until = valueAt(valueAt(current, 'namesUntil'), name)
    return typeof until === 'string' ? `${name}, until ${printed(until)}` : name
  })
  return [lines.join('\n')]
}

const closedDays = (current: unknown) => [
  textsAt(current, 'settings.closedDays').map(printed).join('\n'),
]
