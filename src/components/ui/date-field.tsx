import type { RefObject } from 'react'
import { Field, type FieldProps, fieldAttributes } from './field'

interface DateFieldProps extends FieldProps {
  defaultValue?: string | undefined
  onChange?: (typed: string) => void
  input?: RefObject<HTMLInputElement | null>
  /** How the text was understood, in words, as the person types: "Read as early October 2020". */
  reading?: string | undefined
}

/** A date is typed as people say it, never only picked: 1/9/2020, 1 Sep 2020, early October 2020. */
export function DateField(props: DateFieldProps) {
  return (
    <Field field={props}>
      <input
        ref={props.input}
        {...fieldAttributes(props)}
        type="text"
        className="input max-w-72"
        defaultValue={props.defaultValue}
        autoComplete="off"
        spellCheck={false}
        onChange={props.onChange && ((event) => props.onChange?.(event.currentTarget.value))}
      />
      <p role="status" className="hint min-h-6">
        {props.reading}
      </p>
    </Field>
  )
}
