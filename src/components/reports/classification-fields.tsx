import { VisibilityFields } from '@/components/classification/visibility-fields'
import type { FormStart } from './form-start'

interface ClassificationFieldsProps {
  given: FormStart['classification']
  errorOf: (field: string) => string | undefined
}

/** Who may read the report, and on what ground the public may not. */
export function ClassificationFields({ given, errorOf }: ClassificationFieldsProps) {
  return (
    <VisibilityFields
      name="classification"
      label="Who may read it once it is published?"
      given={given}
      asksReview
      hint="It is drafted from public facts alone."
      errorOf={errorOf}
    />
  )
}
