'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { type Command, type Sending, useCommand } from './use-command'

interface ConfirmedStepProps {
  /** What the button says: "Approve". */
  label: string
  /** What the button that does it says: "Approve this report". */
  action: string
  doing: string
  /** What happens, and what can be done about it afterwards. */
  children: ReactNode
  isMain: boolean
  /** What it has to be told; `errorOf` gives the message of a field. */
  fields?: (errorOf: Command['errorOf']) => ReactNode
  send: (sending: Sending) => Promise<string>
}

/** A step that is not taken by accident: the first press says what it does, the second does it. */
export function ConfirmedStep(props: ConfirmedStepProps) {
  const [asked, setAsked] = useState(false)
  const box = useRef<HTMLElement>(null)
  const command = useCommand({
    send: props.send,
    next: (href) => {
      setAsked(false)
      return href
    },
  })
  const opener = useRef<HTMLSpanElement>(null)
  const wasAsked = useRef(false)
  useEffect(() => {
    if (asked) box.current?.focus()
    else if (wasAsked.current) opener.current?.querySelector('button')?.focus()
    wasAsked.current = asked
  }, [asked])
  if (!asked)
    return (
      <span ref={opener}>
        <Button
          type="button"
          emphasis={props.isMain ? 'primary' : 'secondary'}
          onClick={() => setAsked(true)}
        >
          {props.label}
        </Button>
      </span>
    )
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label={props.label}
      className="panel grid basis-full gap-4"
    >
      <ErrorSummary problems={command.problems} />
      <div className="grid gap-2">{props.children}</div>
      <form
        method="post"
        noValidate
        onSubmit={command.onSubmit}
        aria-busy={command.busy}
        className="grid gap-4"
      >
        {props.fields?.(command.errorOf)}
        <div className="flex flex-wrap items-center gap-4">
          <Button busy={command.busy}>{props.action}</Button>
          <button type="button" className="link-button" onClick={() => setAsked(false)}>
            Not now
          </button>
        </div>
        <p role="status" className="hint">
          {command.slow && `${props.doing}. It takes longer than usual; nothing is lost.`}
        </p>
      </form>
    </section>
  )
}
