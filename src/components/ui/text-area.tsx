'use client'

import { useLayoutEffect, useRef } from 'react'
import { Field, type FieldProps, fieldAttributes } from './field'
import { useEarlyText } from './use-early-text'

/** Several lines of text; the box grows with what is written where the browser can. */
export function TextArea(props: FieldProps & { defaultValue?: string | undefined; rows?: number }) {
  const { name, defaultValue = '' } = props
  const early = useEarlyText(name, defaultValue)
  const box = useRef<HTMLTextAreaElement>(null)
  const first = useRef({ early, defaultValue })
  useLayoutEffect(() => {
    if (box.current === null || first.current.early === null) return
    box.current.defaultValue = first.current.defaultValue
    box.current.dispatchEvent(new Event('input', { bubbles: true }))
  }, [])
  return (
    <Field field={props}>
      <textarea
        ref={box}
        {...fieldAttributes(props)}
        className="input"
        rows={props.rows ?? 4}
        defaultValue={early ?? props.defaultValue}
        autoComplete="off"
      />
    </Field>
  )
}
