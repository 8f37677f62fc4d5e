'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { type SessionEnd, WARNING_MINUTES } from '@/domain/people/session-limits'
import { askSessionEnd } from '@/trpc/ask-session-end'
import { trpc } from '@/trpc/client'

const WARNING_SECONDS = WARNING_MINUTES * 60
const AGAIN_SECONDS = 60

type State =
  | { kind: 'open' }
  | { kind: 'extended'; end: SessionEnd }
  | { kind: 'ending'; end: SessionEnd }
  | { kind: 'ended' }

/**
 * Watches the session with one timer: it asks the server only when a warning is due, and when the person comes back to
 * the page, at most once a minute. Work in another tab keeps the session open without a word here.
 */
export function useSessionEnd(atFirst: SessionEnd) {
  const [state, setState] = useState<State>({ kind: 'open' })
  const [busy, setBusy] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef(Number.NEGATIVE_INFINITY)

  const wait = useCallback((seconds: number, then: () => void) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(then, Math.max(0, seconds) * 1000)
  }, [])

  const check = useCallback(async () => {
    asked.current = performance.now()
    const end = await askSessionEnd()
    if (end === undefined) return wait(AGAIN_SECONDS, check)
    if (end === null) {
      clearTimeout(timer.current)
      return setState({ kind: 'ended' })
    }
    const isDue = end.secondsLeft <= WARNING_SECONDS
    setState(isDue ? { kind: 'ending', end } : { kind: 'open' })
    wait(isDue ? end.secondsLeft + 1 : end.secondsLeft - WARNING_SECONDS, check)
  }, [wait])

  useEffect(() => {
    wait(atFirst.secondsLeft - WARNING_SECONDS, check)
    const onReturn = () => {
      const isLongAgo = performance.now() - asked.current > AGAIN_SECONDS * 1000
      if (document.visibilityState === 'visible' && isLongAgo) void check()
    }
    document.addEventListener('visibilitychange', onReturn)
    return () => {
      clearTimeout(timer.current)
      document.removeEventListener('visibilitychange', onReturn)
    }
  }, [atFirst, check, wait])

  async function stay() {
    if (busy) return
    setBusy(true)
    try {
      const end = await trpc.session.extend.mutate()
      setState({ kind: 'extended', end })
      wait(end.secondsLeft - WARNING_SECONDS, check)
    } catch {
      await check()
    }
    setBusy(false)
  }

  return { state, busy, stay: () => void stay() }
}
