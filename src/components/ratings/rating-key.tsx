import { RATING_VALUES, type RatingValue } from '@/domain/ratings/values'
import { RatingMark } from './rating-mark'

const MEANINGS: Record<RatingValue, string> = {
  red: 'Delivery as agreed is in doubt. The lead cannot put it right without a decision from others.',
  'amber-red':
    'Between Amber and Red: major problems in several areas, and not yet a plan that would mend them all.',
  amber: 'There are problems. There is a plan to put them right, with a date.',
  'amber-green': 'Between Green and Amber: likely to deliver, with problems that need watching.',
  green: 'Going to plan. Nothing known threatens time, cost or scope.',
  'not-rated': 'Nobody has given a rating yet. It is not a Green.',
  exempt: 'Agreed not to be rated.',
}

/** What each rating says, in one line each. */
export function RatingKey() {
  return (
    <dl className="grid max-w-prose gap-3">
      {RATING_VALUES.map((value) => (
        <div key={value} className="grid gap-x-4 sm:grid-cols-[9rem_1fr]">
          <dt>
            <RatingMark value={value} />
          </dt>
          <dd>{MEANINGS[value]}</dd>
        </div>
      ))}
    </dl>
  )
}
