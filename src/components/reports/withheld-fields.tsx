import { useState } from 'react'
import { useEarlyChange } from '@/components/ui/use-early-change'
import type { FormStart } from './form-start'
import { GroundFields } from './ground-fields'

interface WithheldFieldsProps {
  /** `appendices.0.classification` */
  name: string
  /** "appendix 1" */
  of: string
  given: FormStart['classification']
  errorOf: (field: string) => string | undefined
}

/** Whether a part of the report is kept from the public, and on what ground. */
export function WithheldFields({ name, of, given, errorOf }: WithheldFieldsProps) {
  const [isWithheld, setWithheld] = useState(given !== 'public')
  const input = useEarlyChange<HTMLInputElement>(({ checked }) => setWithheld(checked))
  return (
    <>
      <div className="grid grid-cols-[auto_1fr] items-start gap-x-3 py-1">
        <input
          id={name}
          type="checkbox"
          name={name}
          value="nonPublic"
          ref={input}
          defaultChecked={given !== 'public'}
          onChange={(event) => setWithheld(event.currentTarget.checked)}
          className="m-0 mt-0.5 size-6 accent-accent"
        />
        <label htmlFor={name} className="pt-0.5">
          Not for the public
          <span className="visually-hidden">: {of}</span>
        </label>
      </div>
      {isWithheld && <GroundFields {...{ name, given, errorOf }} />}
    </>
  )
}
