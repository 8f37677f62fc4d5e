import type { RefObject } from 'react'
import { classNames } from './class-names'
import { Field, type FieldProps, fieldAttributes } from './field'

export interface Choice {
  value: string
  label: string
  hint?: string
}

interface SelectProps extends FieldProps {
  choices: readonly Choice[]
  defaultValue?: string | undefined
  /** The first choice, with an empty value: "Any status", "Nobody yet". */
  none?: string
  compact?: boolean
  /** With `value`, for a choice that its owner keeps. */
  onChange?: ((value: string) => void) | undefined
  value?: string
  input?: RefObject<HTMLSelectElement | null>
}

/** One of many. For seven choices or fewer prefer `RadioGroup`. */
export function Select(props: SelectProps) {
  return (
    <Field field={props}>
      <select
        ref={props.input}
        {...fieldAttributes(props)}
        className={classNames('input', props.compact !== true && 'max-w-96')}
        {...(props.value === undefined
          ? { defaultValue: props.defaultValue ?? '' }
          : { value: props.value })}
        onChange={props.onChange && ((event) => props.onChange?.(event.currentTarget.value))}
      >
        {props.none !== undefined && <option value="">{props.none}</option>}
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
