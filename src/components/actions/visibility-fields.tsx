import { useState } from 'react'
import { typed } from '@/components/forms/answers'
import { GroundFields } from '@/components/reports/ground-fields'
import { RadioGroup } from '@/components/ui/radio-group'

const NAME = 'visibility'

/** Who may read what a meeting asked for or was told, and on what ground the public may not. */
export function VisibilityFields({ errorOf }: { errorOf: (field: string) => string | undefined }) {
  const [isWithheld, setWithheld] = useState(false)
  return (
    <>
      <RadioGroup
        name={NAME}
        label="Who may read it?"
        choices={[
          {
            value: 'public',
            label: 'Everybody',
            hint: 'It is shown on this site to whoever looks.',
          },
          { value: 'nonPublic', label: 'Members and staff only' },
        ]}
        defaultValue="public"
        onChange={(value) => setWithheld(value === 'nonPublic')}
        error={errorOf(NAME)}
      />
      {isWithheld && <GroundFields name={NAME} given="public" errorOf={errorOf} />}
    </>
  )
}

/** The ground that was typed. */
export function groundIn(form: FormData) {
  const answer = (part: string) => typed(form, `${NAME}.nonPublic.${part}`)
  return { scheme: answer('scheme'), paragraph: answer('paragraph'), reason: answer('reason') }
}
