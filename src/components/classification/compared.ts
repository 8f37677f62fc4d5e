import { type Compared, wordFrom } from '@/components/forms/compare'
import { textsAt, valueAt } from '@/components/forms/saved-value'
import { isDay } from '@/domain/dates/day'
import { printDay } from '@/domain/dates/print-day'

/** Who may read something, field by field, to compare it with what somebody else saved meanwhile. */
export const COMPARED_VISIBILITY: readonly Compared[] = [
  {
    label: 'Who may read it',
    field: 'visibility',
    words: wordFrom({ public: 'Everybody', nonPublic: 'Staff and Members only' }),
    read: (current) =>
      valueAt(current, 'visibility.nonPublic') === undefined ? ['public'] : ['nonPublic'],
  },
  { label: 'Scheme', field: 'visibility.nonPublic.scheme' },
  { label: 'Paragraph', field: 'visibility.nonPublic.paragraph' },
  { label: 'Why the public may not read it', field: 'visibility.nonPublic.reason' },
  { label: 'Public interest in keeping it', field: 'visibility.nonPublic.publicInterest' },
  {
    label: 'To be looked at again on',
    field: 'visibility.nonPublic.reviewOn',
    read: (current) =>
      textsAt(current, 'visibility.nonPublic.reviewOn').map((text) =>
        isDay(text) ? printDay(text) : text,
      ),
  },
]
