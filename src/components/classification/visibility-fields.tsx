import { useState } from 'react'
import { GroundChoice } from '@/components/forms/ground-choice'
import { RadioGroup } from '@/components/ui/radio-group'
import type { Visibility } from '@/domain/portfolio-file/schema'

interface VisibilityFieldsProps {
  /** Name of the answer; its parts stand under it. */
  name?: string
  label?: string
  /** Who may read it now, or would unless somebody chooses. */
  given: Visibility | undefined
  /** What it means that everybody may. */
  hint?: string
  /** Whether a ground has to be weighed and looked at again on a day. */
  asksReview?: boolean
  /** False for those who may not make public what is not. */
  mayRelease?: boolean
  errorOf: (field: string) => string | undefined
}

const WITHHELD = {
  value: 'nonPublic',
  label: 'Staff and Members only',
  hint: 'The public is told that something is withheld, and on what ground.',
}

/** Who may read something, and on what ground the public may not: the same question wherever it is asked. */
export function VisibilityFields(props: VisibilityFieldsProps) {
  const { name = 'visibility', label = 'Who may read it?', given, hint, errorOf } = props
  const { asksReview = false } = props
  const ground = given === undefined || given === 'public' ? null : given.nonPublic
  const [isWithheld, setWithheld] = useState(ground !== null)
  const everybody = { value: 'public', label: 'Everybody', ...(hint === undefined ? {} : { hint }) }
  const isHeld = props.mayRelease === false && ground !== null
  return (
    <>
      <RadioGroup
        name={name}
        label={label}
        choices={isHeld ? [WITHHELD] : [everybody, WITHHELD]}
        defaultValue={ground === null ? 'public' : 'nonPublic'}
        onChange={(value) => setWithheld(value === 'nonPublic')}
        error={errorOf(name)}
      />
      {isWithheld && (
        <GroundChoice at={`${name}.nonPublic`} given={ground} {...{ asksReview, errorOf }} />
      )}
    </>
  )
}
