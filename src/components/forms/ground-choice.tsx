import { useState } from 'react'
import { DateField } from '@/components/ui/date-field'
import { Select } from '@/components/ui/select'
import { TextArea, TextField } from '@/components/ui/text-field'
import { useEarlyChange } from '@/components/ui/use-early-change'
import { GROUND_SCHEMES, groundWords, isQualified } from '@/domain/classification/grounds'
import { type GroundRef, printGround } from '@/domain/classification/print'
import { printDay } from '@/domain/dates/print-day'
import type { Visibility } from '@/domain/portfolio-file/schema'

const OWN_RULE = 'own'

const LISTED = GROUND_SCHEMES.flatMap(({ name, grounds }) =>
  grounds.map(({ paragraph, words }) => {
    const label = `${printGround({ scheme: name, paragraph })}: information ${words}`
    return { value: `${name}|${paragraph}`, label }
  }),
)
const CHOICES = [...LISTED, { value: OWN_RULE, label: 'A rule of our own' }]

interface GroundChoiceProps {
  /** `visibility.nonPublic` */
  at: string
  given: Exclude<Visibility, 'public'>['nonPublic'] | null
  /** Whether the weighing and the day of the review have to be there, once there is a ground. */
  asksReview?: boolean
  errorOf: (field: string) => string | undefined
}

interface WhichGroundProps extends GroundChoiceProps {
  /** Told the scheme; '' where none is chosen. */
  onChoose: (scheme: string) => void
}

/** On what ground the public may not read something: one of the lists, or a rule of the council's own. */
export function GroundChoice({ at, given, asksReview = false, errorOf }: GroundChoiceProps) {
  const field = (name: string) => `${at}.${name}`
  const [scheme, setScheme] = useState(given?.scheme ?? '')
  return (
    <>
      <WhichGround at={at} given={given} errorOf={errorOf} onChoose={setScheme} />
      <TextField
        name={field('reason')}
        label="Why may the public not read it?"
        defaultValue={given?.reason}
        error={errorOf(field('reason'))}
      />
      {(!asksReview || scheme !== '') && (
        <Weighing
          {...{ field, given, errorOf }}
          isAsked={asksReview}
          isQualified={isQualified(scheme)}
        />
      )}
    </>
  )
}

interface WeighingProps extends Pick<GroundChoiceProps, 'given' | 'errorOf'> {
  field: (name: string) => string
  isAsked: boolean
  isQualified: boolean
}

/** Why the ground holds, and until when nobody has to look at it again. */
function Weighing({ field, given, isAsked, isQualified: isWeighed, errorOf }: WeighingProps) {
  const reviewOn = given?.reviewOn
  return (
    <>
      <TextArea
        name={field('publicInterest')}
        label="Why does the public interest lie in keeping it?"
        hint="For the file: it is never printed"
        optional={!(isAsked && isWeighed)}
        rows={2}
        defaultValue={given?.publicInterest}
        error={errorOf(field('publicInterest'))}
      />
      <DateField
        name={field('reviewOn')}
        label="When is this to be looked at again?"
        hint="For example: 30 September 2020"
        optional={!isAsked}
        defaultValue={reviewOn === undefined ? undefined : printDay(reviewOn)}
        error={errorOf(field('reviewOn'))}
      />
    </>
  )
}

/**
 * The choice stands for two answers, the scheme and its paragraph, and takes the focus for them; both are typed for a rule that
 * no list has.
 */
function WhichGround({ at, given, errorOf, onChoose }: WhichGroundProps) {
  const [ground, setGround] = useState<GroundRef>(given ?? { scheme: '', paragraph: '' })
  const [choosesOwn, setOwn] = useState(false)
  const isOwn = choosesOwn || isUnlisted(ground)
  const [scheme, paragraph] = [`${at}.scheme`, `${at}.paragraph`]
  const set = (part: Partial<GroundRef>) => {
    if (part.scheme !== undefined) onChoose(part.scheme)
    setGround((before) => ({ ...before, ...part }))
  }
  const choose = (value: string) => {
    const [name = '', number = ''] = value.split('|')
    onChoose(value === OWN_RULE ? OWN_RULE : name)
    setOwn(value === OWN_RULE)
    setGround({ scheme: value === OWN_RULE ? '' : name, paragraph: number })
  }
  const shown = isOwn ? OWN_RULE : isListed(ground) ? `${ground.scheme}|${ground.paragraph}` : ''
  const early = useEarlyChange<HTMLSelectElement>(({ value }) => {
    if (value !== shown) choose(value)
  })
  return (
    <>
      <Select
        name={`${at}.ground`}
        id={isOwn ? undefined : scheme}
        label="On what ground?"
        none="Choose a ground"
        choices={CHOICES}
        input={early}
        value={shown}
        onChange={choose}
        error={isOwn ? undefined : errorOf(scheme)}
      />
      {isOwn ? (
        <>
          <TextField
            name={scheme}
            label="Which rule?"
            hint="For example: Access to Information Procedure Rule"
            defaultValue={ground.scheme}
            error={errorOf(scheme)}
          />
          <TextField
            name={paragraph}
            label="Which paragraph of it?"
            width="short"
            defaultValue={ground.paragraph}
            error={errorOf(paragraph)}
          />
        </>
      ) : (
        <>
          <input
            {...{ type: 'hidden', name: scheme, value: ground.scheme }}
            onInput={(event) => set({ scheme: event.currentTarget.value })}
          />
          <input
            {...{ type: 'hidden', name: paragraph, value: ground.paragraph }}
            onInput={(event) => set({ paragraph: event.currentTarget.value })}
          />
        </>
      )}
    </>
  )
}

const isUnlisted = (ground: GroundRef) =>
  ground.scheme !== '' && ground.paragraph !== '' && !isListed(ground)

const isListed = ({ scheme, paragraph }: GroundRef) => groundWords(scheme, paragraph) !== undefined
