'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type RefObject, useEffect, useRef, useState, useTransition } from 'react'
import type { Problem } from '@/components/ui/error-summary'
import { untilAnswered } from '@/trpc/until-answered'
import type { Compared } from './compare'
import { type Attempt, attemptOf } from './problems'
import { type Draft, useDraft } from './use-draft'
import { useVersions, type Versions } from './use-versions'

const SLOW_AFTER_MS = 1000

export interface Sending {
  form: FormData
  /** The value of the button that was pressed. */
  button: string
  /** What is known of the record beyond what the page showed: what somebody else saved, once a try has met it; otherwise null. */
  current: unknown
}

interface CommandOptions<Result> {
  /** Sends the form. Called again with the same form when the answer was lost, so the same has to be sent. */
  send: (sending: Sending) => Promise<Result>
  /** Where to go with the answer; null stays and shows the page anew. */
  next: (result: Result) => string | null
  /** The fields to compare when somebody else saved meanwhile. */
  compared?: readonly Compared[]
  /** Keeps what is typed, under the path of the form's page and for the version that it shows. */
  draft?: { name: string; version?: number | null }
}

export interface Command {
  form: RefObject<HTMLFormElement | null>
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  busy: boolean
  /** True when the command has run for over a second. */
  slow: boolean
  /** True while it is sent again because the answer was lost. */
  lost: boolean
  problems: readonly Problem[]
  /** The message of a field, for its `error`. */
  errorOf: (field: string) => string | undefined
  /** When somebody else saved meanwhile: what they saved, and what was sent. */
  conflict: { current: unknown; form: FormData } | null
  versions: Versions
  draft: Draft
}

const NONE: readonly Problem[] = []
const NOTHING: readonly Compared[] = []

/**
 * One command behind one form: sends it once, however often that takes, keeps what was typed when it is refused, puts
 * each message at its field, says "Error: " in the page's title, and goes where the answer leads. It stays busy until
 * that page is there.
 */
export function useCommand<Result>(options: CommandOptions<Result>): Command {
  const { send, next, compared = NOTHING, draft: kept } = options
  const form = useRef<HTMLFormElement>(null)
  const versions = useVersions(form, compared)
  const draft = useDraft(form, kept?.name, kept?.version ?? null, versions)
  const running = useRef(false)
  const [isSending, setSending] = useState(false)
  const [lost, setLost] = useState(false)
  const [isLeaving, leave] = useLeave()
  const busy = isSending || isLeaving
  const [refused, setRefused] = useState<Attempt | null>(null)
  useErrorTitle(refused !== null)
  useEffect(() => {
    running.current = busy
  }, [busy])

  async function run(sent: FormData, button: string) {
    running.current = true
    setSending(true)
    const sending = { form: sent, button, current: versions.basis.current.known }
    try {
      const result = await untilAnswered(
        () => send(sending),
        () => setLost(true),
      )
      await draft.finish()
      setRefused(null)
      versions.settle()
      leave(next(result))
    } catch (error) {
      const attempt = attemptOf(error, sent)
      if (attempt.fault?.code === 'CONFLICT') versions.meet(attempt.fault.current, sent)
      setRefused(attempt)
    }
    setLost(false)
    setSending(false)
  }

  const problems = refused?.problems ?? NONE
  return {
    form,
    onSubmit: (event) => {
      event.preventDefault()
      if (!running.current) void run(new FormData(event.currentTarget), buttonOf(event))
    },
    ...{ busy, lost, problems, versions, draft },
    slow: useSlow(busy),
    errorOf: (field) => problems.find((problem) => problem.field === field)?.message,
    conflict: conflictOf(refused),
  }
}

/** Goes to an address, or shows this page anew; true until it is there. */
function useLeave(): [boolean, (href: string | null) => void] {
  const router = useRouter()
  const [isLeaving, startLeaving] = useTransition()
  const leave = (href: string | null) =>
    startLeaving(() => {
      if (href === null || href === location.pathname + location.search) router.refresh()
      else router.push(href)
    })
  return [isLeaving, leave]
}

function conflictOf(refused: Attempt | null): Command['conflict'] {
  if (refused?.fault?.code !== 'CONFLICT') return null
  return { current: refused.fault.current, form: refused.form }
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
