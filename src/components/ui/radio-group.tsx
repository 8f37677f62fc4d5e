import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { FieldNotes, type FieldProps } from './field'
import { useEarlyChange } from './use-early-change'

export interface RadioChoice {
  value: string
  label: ReactNode
  hint?: string
}

interface ChoiceGroupProps extends FieldProps {
  choices: readonly RadioChoice[]
  defaultValues?: readonly string[]
  onChange?: (value: string) => void
}

/** One of few, all of them in sight. The error summary lands on the first choice. */
export function RadioGroup({
  defaultValue,
  ...props
}: ChoiceGroupProps & { defaultValue?: string | undefined }) {
  return (
    <ChoiceGroup
      {...props}
      type="radio"
      defaultValues={defaultValue === undefined ? [] : [defaultValue]}
    />
  )
}

/** Any number of few. */
export function CheckboxGroup(props: ChoiceGroupProps) {
  return <ChoiceGroup {...props} type="checkbox" />
}

function ChoiceGroup({
  type,
  choices,
  defaultValues = [],
  onChange,
  ...field
}: ChoiceGroupProps & { type: 'radio' | 'checkbox' }) {
  const { name, error, hint } = field
  const described = classNames(
    hint !== undefined && `${name}-hint`,
    error !== undefined && `${name}-error`,
  )
  return (
    <fieldset
      className={classNames('grid gap-1', error !== undefined && 'field-wrong')}
      aria-describedby={described === '' ? undefined : described}
    >
      <legend className="font-semibold">
        {field.label}
        {field.optional === true && <span className="font-normal"> (optional)</span>}
      </legend>
      <FieldNotes field={field} />
      {choices.map((choice, place) => (
        <ChoiceRow
          key={choice.value}
          id={place === 0 ? name : `${name}-${choice.value}`}
          {...{ type, name, choice }}
          checked={defaultValues.includes(choice.value)}
          onChange={onChange}
        />
      ))}
    </fieldset>
  )
}

function ChoiceRow(props: {
  id: string
  type: 'radio' | 'checkbox'
  name: string
  choice: RadioChoice
  checked: boolean
  onChange: ((value: string) => void) | undefined
}) {
  const { id, choice } = props
  const input = useEarlyChange<HTMLInputElement>(({ checked }) => {
    if (checked && !props.checked) props.onChange?.(choice.value)
  })
  return (
    <div className="grid grid-cols-[auto_1fr] items-start gap-x-3 py-1">
      <input
        ref={input}
        id={id}
        type={props.type}
        name={props.name}
        value={choice.value}
        defaultChecked={props.checked}
        onChange={props.onChange && (() => props.onChange?.(choice.value))}
        aria-describedby={choice.hint === undefined ? undefined : `${id}-choice-hint`}
        className="m-0 mt-0.5 size-6 accent-accent"
      />
      <label htmlFor={id} className="pt-0.5">
        {choice.label}
      </label>
      {choice.hint !== undefined && (
        <p id={`${id}-choice-hint`} className="hint col-start-2">
          {choice.hint}
        </p>
      )}
    </div>
  )
}
