import type { ReactNode } from 'react'
import { classNames } from './class-names'

export interface FieldProps {
  /** Name of the form value, and the id that the error summary links to unless there is an `id`. */
  name: string
  id?: string | undefined
  label: string
  /** What to write, with an example. */
  hint?: ReactNode
  error?: string | undefined
  optional?: boolean
}

/** What ties an input to its hint and its error; spread it on the input. */
export function fieldAttributes({ name, id = name, hint, error }: FieldProps) {
  const described = [hint !== undefined && `${name}-hint`, error !== undefined && `${name}-error`]
    .filter(Boolean)
    .join(' ')
  return {
    id,
    name,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': error === undefined ? undefined : true,
  } as const
}

/** Label above, hint under it, error in place, then the input. */
export function Field({ field, children }: { field: FieldProps; children: ReactNode }) {
  return (
    <div className={classNames('grid gap-1', field.error !== undefined && 'field-wrong')}>
      <label htmlFor={field.id ?? field.name} className="font-semibold">
        {field.label}
        {field.optional === true && <span className="font-normal"> (optional)</span>}
      </label>
      <FieldNotes field={field} />
      {children}
    </div>
  )
}

/** Hint and error of a field, with the ids that `fieldAttributes` names. */
export function FieldNotes({ field }: { field: FieldProps }) {
  return (
    <>
      {field.hint !== undefined && (
        <div id={`${field.name}-hint`} className="hint">
          {field.hint}
        </div>
      )}
      {field.error !== undefined && (
        <p id={`${field.name}-error`} className="font-semibold text-danger">
          <span className="visually-hidden">Error: </span>
          {field.error}
        </p>
      )}
    </>
  )
}
