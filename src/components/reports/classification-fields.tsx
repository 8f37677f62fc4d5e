import { useState } from 'react'
import { RadioGroup } from '@/components/ui/radio-group'
import type { FormStart } from './form-start'
import { GroundFields } from './ground-fields'

interface ClassificationFieldsProps {
  given: FormStart['classification']
  errorOf: (field: string) => string | undefined
}

/** Who may read the report, and on what ground the public may not. */
export function ClassificationFields({ given, errorOf }: ClassificationFieldsProps) {
  const [isWithheld, setWithheld] = useState(given !== 'public')
  return (
    <>
      <RadioGroup
        name="classification"
        label="Who may read it once it is published?"
        choices={[
          { value: 'public', label: 'Everybody', hint: 'It is drafted from public facts alone.' },
          { value: 'nonPublic', label: 'Members and staff only' },
        ]}
        defaultValue={given === 'public' ? 'public' : 'nonPublic'}
        onChange={(value) => setWithheld(value === 'nonPublic')}
        error={errorOf('classification')}
      />
      {isWithheld && <GroundFields name="classification" given={given} errorOf={errorOf} />}
    </>
  )
}
