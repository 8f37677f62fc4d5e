import { classNames } from './class-names'
import { Field, type FieldProps, fieldAttributes } from './field'

export { TextArea } from './text-area'

interface TextFieldProps extends FieldProps {
  defaultValue?: string | undefined
  type?: 'text' | 'email' | 'search'
  autoComplete?: string
  /** Width that says how long the answer is. */
  width?: 'full' | 'short'
  maxLength?: number
  inputMode?: 'numeric'
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  return (
    <Field field={props}>
      <input
        {...fieldAttributes(props)}
        type={props.type ?? 'text'}
        className={classNames('input', props.width === 'short' && 'max-w-56')}
        defaultValue={props.defaultValue}
        autoComplete={props.autoComplete ?? 'off'}
        maxLength={props.maxLength}
        inputMode={props.inputMode}
      />
    </Field>
  )
}
