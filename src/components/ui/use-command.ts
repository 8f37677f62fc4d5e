'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Problem } from './error-summary'
import { type Failure, readFailure } from './failure'

const SLOW_AFTER_MS = 1000

interface CommandOptions<Result> {
  /** Sends the command. Throws `Refusal` for what the form itself can see is missing. */
  send: (form: FormData, button: string) => Promise<Result>
  /** Where to go with the answer; null stays and shows the page anew. */
  then: (result: Result) => string | null
}

export interface Command {
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  busy: boolean
  /** True when the command has run for over a second. */
  slow: boolean
  failure: Failure | null
  problems: readonly Problem[]
  /** The message of a field, for its `error`. */
  errorOf: (field: string) => string | undefined
}

/** What a form sees for itself before it asks the server. */
export class Refusal extends Error {
  readonly data: { code: 'BAD_REQUEST'; fields: Problem[] }
  constructor(fields: Problem[]) {
    super('Some answers need another look.')
    this.data = { code: 'BAD_REQUEST', fields }
  }
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
  const [failure, setFailure] = useState<Failure | null>(null)
  const slow = useSlow(busy)
  useErrorTitle(failure !== null)

  async function run(form: FormData, button: string) {
    running.current = true
    setBusy(true)
    try {
      const href = then(await send(form, button))
      setFailure(null)
      if (href !== null) router.push(href)
      router.refresh()
    } catch (error) {
      setFailure(readFailure(error))
    }
    running.current = false
    setBusy(false)
  }

  const problems = failure?.problems ?? NONE
  return {
    onSubmit: (event) => {
      event.preventDefault()
      if (!running.current) void run(new FormData(event.currentTarget), buttonOf(event))
    },
    busy,
    slow,
    failure,
    problems,
    errorOf: (field) => problems.find((problem) => problem.field === field)?.message,
  }
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
