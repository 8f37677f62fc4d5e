'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Problem } from '@/components/ui/error-summary'
import { type Fault, readFault } from '@/trpc/fault'

const SLOW_AFTER_MS = 1000

interface CommandOptions<Result> {
  /** Sends the command. `button` is the value of the button that was pressed. */
  send: (form: FormData, button: string) => Promise<Result>
  /** Where to go with the answer; null stays and shows the page anew. */
  then: (result: Result) => string | null
}

export interface Command {
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  busy: boolean
  /** True when the command has run for over a second. */
  slow: boolean
  /** Why the last try was refused. */
  fault: Fault | null
  problems: readonly Problem[]
  /** The message of a field, for its `error`. */
  errorOf: (field: string) => string | undefined
}

const NONE: readonly Problem[] = []

/**
 * One command behind one form: sends it once, keeps what was typed when it is refused, puts each message at its field,
 * says "Error: " in the page's title, and goes where the answer leads.
 */
export function useCommand<Result>({ send, then }: CommandOptions<Result>): Command {
  const router = useRouter()
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<{ fault: Fault; problems: Problem[] } | null>(null)
  const slow = useSlow(busy)
  useErrorTitle(refusal !== null)

  async function run(form: FormData, button: string) {
    running.current = true
    setBusy(true)
    try {
      const href = then(await send(form, button))
      setRefusal(null)
      if (href !== null) router.push(href)
      router.refresh()
    } catch (error) {
      const fault = readFault(error)
      setRefusal({ fault, problems: problemsOf(fault) })
    }
    running.current = false
    setBusy(false)
  }

  const problems = refusal?.problems ?? NONE
  return {
    onSubmit: (event) => {
      event.preventDefault()
      if (!running.current) void run(new FormData(event.currentTarget), buttonOf(event))
    },
    busy,
    slow,
    fault: refusal?.fault ?? null,
    problems,
    errorOf: (field) => problems.find((problem) => problem.field === field)?.message,
  }
}

/** The messages of the fields, or the one sentence, with the reference to quote when the fault is ours. */
function problemsOf(fault: Fault): Problem[] {
  if (fault.fields.length > 0)
    return fault.fields.map(({ field, message }) =>
      field === '' ? { message } : { field, message },
    )
  const isOurs = fault.code === 'INTERNAL_SERVER_ERROR' && fault.requestId !== null
  return [{ message: isOurs ? `${fault.message} Reference: ${fault.requestId}.` : fault.message }]
}

function buttonOf(event: FormEvent<HTMLFormElement>): string {
  const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
  return button instanceof HTMLButtonElement ? button.value : ''
}

function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!busy) return setSlow(false)
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS)
    return () => clearTimeout(timer)
  }, [busy])
  return slow
}

function useErrorTitle(failed: boolean) {
  useEffect(() => {
    if (!failed) return
    const plain = document.title
    document.title = `Error: ${plain}`
    return () => {
      document.title = plain
    }
  }, [failed])
}
