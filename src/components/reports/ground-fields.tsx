import { TextField } from '@/components/ui/text-field'
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
  const field = (part: string) => `${name}.nonPublic.${part}`
  return (
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
  )
}
