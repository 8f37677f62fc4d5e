import { GroundChoice } from '@/components/forms/ground-choice'
import type { FormStart } from './form-start'

interface GroundFieldsProps {
  /** `classification`, `appendices.0.classification` */
  name: string
  given: FormStart['classification']
  errorOf: (field: string) => string | undefined
}

/** On what ground the public may not read something. */
export function GroundFields({ name, given, errorOf }: GroundFieldsProps) {
  const ground = given === 'public' ? null : given.nonPublic
  return <GroundChoice at={`${name}.nonPublic`} given={ground} asksReview errorOf={errorOf} />
}
