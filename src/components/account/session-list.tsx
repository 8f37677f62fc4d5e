import { Tag } from '@/components/ui/tag'
import type { MfaEvidence, SignInWay } from '@/domain/people/sign-in-ways'
import { EndOthersButton, EndSessionButton } from './end-session-buttons'
import { wayInWords } from './words'

export interface ShownSession {
  id: number
  isThis: boolean
  /** Null for sessions of before devices were kept. */
  device: string | null
  signedInWith: SignInWay
  mfa: MfaEvidence
  signedIn: string
  lastSeen: string
}

/** Where one is signed in now, the session used last first. */
export function SessionList({ sessions }: { sessions: readonly ShownSession[] }) {
  const hasOthers = sessions.some(({ isThis }) => !isThis)
  return (
    <div className="grid gap-4">
      <ul className="grid max-w-prose">
        {sessions.map((session) => (
          <OneSession key={session.id} session={session} />
        ))}
      </ul>
      {hasOthers ? <EndOthersButton /> : <p className="hint">You are signed in nowhere else.</p>}
    </div>
  )
}

function OneSession({ session }: { session: ShownSession }) {
  const { id, isThis, signedInWith, mfa, signedIn, lastSeen } = session
  const device = session.device ?? 'A device'
  return (
    <li className="grid gap-x-6 gap-y-2 border-t border-line py-3 sm:grid-cols-[1fr_auto]">
      <div>
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          {device} {isThis && <Tag>This session</Tag>}
        </p>
        <p className="text-muted">
          Signed in on {signedIn}, {wayInWords(signedInWith, mfa)}. Last seen on {lastSeen}.
        </p>
      </div>
      {!isThis && <EndSessionButton id={id} name={`${device}, signed in on ${signedIn}`} />}
    </li>
  )
}
