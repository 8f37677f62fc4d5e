import { chosen, required, typed } from '@/components/forms/answers'
import { ApproximateDateField } from '@/components/forms/approximate-date-field'
import type { Compared } from '@/components/forms/compare'
import { valueAt } from '@/components/forms/saved-value'
import type { Command } from '@/components/forms/use-command'
import { capitalised } from '@/components/programmes/words'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-field'
import { ratingLabel } from '@/domain/ratings/rating'
import { RATING_VALUES, type RatingValue } from '@/domain/ratings/values'
import { RatingMark } from './rating-mark'

/** The rating that stands now: the form starts from it, and a save names it, so that nobody overtakes another's unseen. */
export interface StandingRating {
  id: number | null
  value: RatingValue
  reason?: string | undefined
  pathToGreen?: string | undefined
  pathToGreenBy?: string | undefined
  outlook?: string | undefined
}

const NEEDS_PATH: readonly RatingValue[] = ['red', 'amber-red', 'amber']
const OUTLOOKS = ['improving', 'steady', 'worsening'] as const

/** What a rating says, to compare it with another that was saved meanwhile. */
export const COMPARED: readonly Compared[] = [
  { label: 'Rating', field: 'value', words: labelOf, isOwn: true },
  { label: 'Reason', field: 'reason', isOwn: true },
  { label: 'Back to Green', field: 'pathToGreen', isOwn: true },
  { label: 'By when', field: 'pathToGreenBy', isDate: true, isOwn: true },
  { label: 'Outlook', field: 'outlook', words: capitalised, isOwn: true },
]

/** What a form says of a rating. Throws the message of a field that has no answer. */
export function ratingSaid(form: FormData) {
  return {
    value: required(chosen(form, 'value', RATING_VALUES), 'value', 'Choose a rating.'),
    reason: typed(form, 'reason'),
    pathToGreen: typed(form, 'pathToGreen'),
    pathToGreenBy: typed(form, 'pathToGreenBy'),
    outlook: chosen(form, 'outlook', OUTLOOKS),
  }
}

/** The number of the rating that somebody else saved meanwhile, once a try has met it. */
export function idOf(current: unknown): number | null {
  const id = valueAt(current, 'id')
  return typeof id === 'number' ? id : null
}

interface RatingFieldsProps {
  command: Command
  standing: StandingRating | null
  /** What is chosen now. */
  value: RatingValue | undefined
  onChoose: (value: RatingValue | undefined) => void
}

/** How it stands, why, for Red and Amber what leads back to Green, and where it is heading. */
export function RatingFields({ command, standing, value, onChoose }: RatingFieldsProps) {
  return (
    <>
      <RadioGroup
        name="value"
        label="How does it stand?"
        hint={<a href="/help#ratings">What the ratings mean</a>}
        choices={RATING_VALUES.map((choice) => ({
          value: choice,
          label: <RatingMark value={choice} />,
        }))}
        defaultValue={standing?.value}
        onChange={(next) => onChoose(RATING_VALUES.find((choice) => choice === next))}
        error={command.errorOf('value')}
      />
      <TextArea
        name="reason"
        label="Why?"
        hint="Needed for Red and every Amber, and whenever the rating changes. One or two sentences that a committee could read."
        defaultValue={standing?.reason}
        error={command.errorOf('reason')}
      />
      {value !== undefined && NEEDS_PATH.includes(value) && (
        <PathToGreen standing={standing} command={command} />
      )}
      <Select
        name="outlook"
        label="Where is it heading?"
        optional
        none="Not said"
        choices={OUTLOOKS.map((outlook) => ({
          value: outlook,
          label: capitalised(outlook),
        }))}
        defaultValue={OUTLOOKS.find((outlook) => outlook === standing?.outlook)}
        error={command.errorOf('outlook')}
      />
    </>
  )
}

function PathToGreen({ standing, command }: { standing: StandingRating | null; command: Command }) {
  return (
    <>
      <TextArea
        name="pathToGreen"
        label="What will bring it back to Green?"
        defaultValue={standing?.pathToGreen}
        error={command.errorOf('pathToGreen')}
      />
      <ApproximateDateField
        name="pathToGreenBy"
        label="By when?"
        defaultValue={standing?.pathToGreenBy}
        error={command.errorOf('pathToGreenBy')}
      />
    </>
  )
}

function labelOf(text: string): string {
  const value = RATING_VALUES.find((word) => word === text)
  return value === undefined ? '' : ratingLabel(value)
}
