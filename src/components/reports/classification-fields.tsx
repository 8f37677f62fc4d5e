import { useState } from 'react'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextField } from '@/components/ui/text-field'
import type { FormStart } from './form-start'

interface ClassificationFieldsProps {
  given: FormStart['classification']
  errorOf: (field: string) => string | undefined
}

/** Who may read the report, and on what ground the public may not. */
export function ClassificationFields({ given, errorOf }: ClassificationFieldsProps) {
  const ground = given === 'public' ? null : given.nonPublic
  const [isWithheld, setWithheld] = useState(ground !== null)
  const field = (name: string) => `classification.nonPublic.${name}`
  return (
    <>
      <RadioGroup
        name="classification"
        label="Who may read it once it is published?"
        choices={[
          { value: 'public', label: 'Everybody', hint: 'It is drafted from public facts alone.' },
          { value: 'nonPublic', label: 'Members and staff only' },
        ]}
        defaultValue={ground === null ? 'public' : 'nonPublic'}
        onChange={(value) => setWithheld(value === 'nonPublic')}
        error={errorOf('classification')}
      />
      {isWithheld && (
        <>
          <TextField
            name={field('scheme')}
            label="Under which scheme?"
            defaultValue={ground?.scheme ?? 'Schedule 12A'}
            error={errorOf(field('scheme'))}
          />
          <TextField
            name={field('paragraph')}
            label="Which paragraph of it?"
            hint="For example 3, for financial or business affairs"
            width="short"
            defaultValue={ground?.paragraph}
            error={errorOf(field('paragraph'))}
          />
          <TextField
            name={field('reason')}
            label="Why may the public not read it?"
            defaultValue={ground?.reason}
            error={errorOf(field('reason'))}
          />
        </>
      )}
    </>
  )
}
