import { Notice } from '@/components/ui/notice'

const OUTCOMES: Record<string, { title: string; text: string }> = {
  connected: {
    title: 'Recorded: your organisational account is connected',
    text: 'From now on you can sign in with it.',
  },
  'session-ended': {
    title: 'Recorded: the session has ended',
    text: 'Whoever uses that device has to sign in again.',
  },
  'token-ended': {
    title: 'Recorded: the token has ended',
    text: 'What used it cannot read any more.',
  },
  'others-ended': {
    title: 'Recorded: all your other sessions have ended',
    text: 'You are signed in here alone.',
  },
}

/** What was just done on the account page. */
export function AccountOutcome({ recorded }: { recorded: string | undefined }) {
  const outcome = OUTCOMES[recorded ?? '']
  if (outcome === undefined) return null
  return (
    <Notice tone="success" title={outcome.title}>
      {outcome.text}
    </Notice>
  )
}
