import 'server-only'
import type { SessionEnd } from '@/domain/people/session-limits'
import type { Db } from '../db/client'
import { sessionOf } from './session-cookie'
import { findSession } from './session-store'

/** When the session of this browser ends; null when it has. Asking does not count as using it. */
export async function handleSessionEnd(request: Request, db: Db): Promise<Response> {
  const tokenHash = sessionOf(request.headers)
  const found = tokenHash === null ? null : await findSession(db, tokenHash)
  const end: SessionEnd | null =
    found === null
      ? null
      : { secondsLeft: found.secondsLeft, at: found.at, mayExtend: found.mayExtend }
  return Response.json({ end }, { headers: { 'cache-control': 'no-store' } })
}
