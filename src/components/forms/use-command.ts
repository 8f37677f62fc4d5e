'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useRef, useState, useTransition } from 'react'
import type { Problem } from '@/components/ui/error-summary'
import { type Fault, readFault } from '@/trpc/fault'
import { Refusal } from './answers'

const SLOW_AFTER_MS = 1000

export interface Sending {
  form: FormData
  /** The value of the button that was pressed. */
  button: string
  /** What somebody else saved, when the last try met it and the person now saves theirs over it; otherwise null. */
  current: unknown
}

interface CommandOptions<Result> {
  send: (sending: Sending) => Promise<Result>
  /** Where to go with the answer; null stays and shows the page anew. */
  next: (result: Result) => string | null
}

/** A try that was refused: why, the messages for the summary, and what was sent. */
interface Attempt {
  fault: Fault | null
  problems: readonly Problem[]
  form: FormData
}

export interface Command {
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  busy: boolean
  /** True when the command has run for over a second. */
  slow: boolean
  problems: readonly Problem[]
  /** The message of a field, for its `error`. */
  errorOf: (field: string) => string | undefined
  /** When somebody else saved meanwhile: what they saved, and what was sent. */
  conflict: { current: unknown; form: FormData } | null
}

const NONE: readonly Problem[] = []

/**
 * One command behind one form: sends it once, keeps what was typed when it is refused, puts each message at its field,
 * says "Error: " in the page's title, and goes where the answer leads. It stays busy until that page is there, so that a
 * second press records nothing twice.
 */
export function useCommand<Result>({ send, next }: CommandOptions<Result>): Command {
  const router = useRouter()
  const running = useRef(false)
  const [isSending, setSending] = useState(false)
  const [isLeaving, leave] = useTransition()
  const busy = isSending || isLeaving
  const [refused, setRefused] = useState<Attempt | null>(null)
  useErrorTitle(refused !== null)
  const isConflict = refused?.fault?.code === 'CONFLICT'
  const current = isConflict ? refused.fault?.current : null
  useEffect(() => {
    running.current = busy
  }, [busy])

  async function run(form: FormData, button: string) {
    running.current = true
    setSending(true)
    try {
      const result = await send({ form, button, current })
      setRefused(null)
      leave(() => {
        const href = next(result)
        if (href !== null) router.push(href)
        router.refresh()
      })
    } catch (error) {
      setRefused(attemptOf(error, form))
    }
    setSending(false)
  }

  const problems = refused?.problems ?? NONE
  return {
    onSubmit: (event) => {
      event.preventDefault()
      if (!running.current) void run(new FormData(event.currentTarget), buttonOf(event))
    },
    busy,
    slow: useSlow(busy),
    problems,
    errorOf: (field) => problems.find((problem) => problem.field === field)?.message,
    conflict: isConflict ? { current, form: refused.form } : null,
  }
}

function attemptOf(error: unknown, form: FormData): Attempt {
  if (error instanceof Refusal)
    return { fault: null, problems: [{ field: error.field, message: error.message }], form }
  const fault = readFault(error)
  return { fault, problems: problemsOf(fault), form }
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
