'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { CommandForm } from '@/components/forms/command-form'
import { type Sending, useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'

interface ConfirmedStepProps {
  /** What the button says: "Approve". */
  label: string
  /** What the button that does it says: "Approve this report". */
  action: string
  doing: string
  /** What happens, and what can be done about it afterwards. */
  children: ReactNode
  isMain: boolean
  send: (sending: Sending) => Promise<string>
}

/** A step that is not taken by accident: the first press says what it does, the second does it. */
export function ConfirmedStep(props: ConfirmedStepProps) {
  const [asked, setAsked] = useState(false)
  const opener = useRef<HTMLSpanElement>(null)
  const box = useRef<HTMLElement>(null)
  const command = useCommand({
    send: props.send,
    next: (href) => {
      setAsked(false)
      return href
    },
  })
  useEffect(() => {
    if (asked) box.current?.focus()
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
      <div className="grid gap-2">{props.children}</div>
      <CommandForm command={command} action={props.action} doing={props.doing} />
      <p>
        <button type="button" className="link-button" onClick={() => setAsked(false)}>
          Not now
        </button>
      </p>
    </section>
  )
}
