'use client'

import { Button } from '@/components/ui/button'
import type { SessionEnd } from '@/domain/people/session-limits'
import { useSessionEnd } from './use-session-end'

/**
 * Says five minutes before the session ends when it does, and keeps it open at the press of a button; once it has ended,
 * says how to go on with what was typed. It speaks politely and takes no focus.
 */
export function SessionWatch({ end }: { end: SessionEnd }) {
  const { state, busy, stay } = useSessionEnd(end)
  const isShown = state.kind !== 'open' && state.kind !== 'extended'
  return (
    <div className={isShown ? 'session-notice no-print' : 'no-print'} data-session={state.kind}>
      <section aria-label="Your session" className={isShown ? 'page grid gap-3 py-4' : undefined}>
        <p role="status" className={isShown ? 'measure' : 'visually-hidden'}>
          {wordsOf(state)}
        </p>
        {state.kind === 'ending' && state.end.mayExtend && (
          <div>
            <Button type="button" busy={busy} onClick={stay}>
              Stay signed in
            </Button>
          </div>
        )}
        {isShown && (state.kind !== 'ending' || !state.end.mayExtend) && (
          <p>
            <a href="/sign-in" target="_blank" rel="noopener">
              Sign in in another tab
            </a>
          </p>
        )}
      </section>
    </div>
  )
}

function wordsOf(state: ReturnType<typeof useSessionEnd>['state']): string {
  switch (state.kind) {
    case 'open':
      return ''
    case 'extended':
      return `You stay signed in until ${state.end.at}, and longer while you work.`
    case 'ending':
      return state.end.mayExtend
        ? `You will be signed out at ${state.end.at}, because you have not used Milepost for a while.`
        : `You will be signed out at ${state.end.at}, twelve hours after you signed in. Save what you are doing, then sign in again.`
    case 'ended':
      return 'Your session has ended. What you typed stays on this page: sign in in another tab, come back and send it again.'
    default:
      return state satisfies never
  }
}
