import 'server-only'
import { env } from '@/env'
import type { Db } from '../db/client'
import { clearingSite } from '../http/clear-site'
import { localPath, readForm, seeOther } from '../http/form'
import { clientOf } from '../limits/client'
import { forgiveUse } from '../limits/count'
import { refuseTooMany } from '../limits/http'
import { arrivalOf } from './arrival'
import { contextOf } from './request-context'
import { forgetSessionCookie, sessionCookie, sessionOf } from './session-cookie'
import { signInAsSample } from './sign-in-as-sample'
import { recordRefusal } from './sign-in-refused'
import { signInWithLink } from './sign-in-with-link'
import { signOut } from './sign-out'

/** Form of one button: `person` is the label of a sample person, `next` the page to go on to. Sample mode only. */
export async function handleSampleSignIn(request: Request, db: Db, mode = env.mode) {
  if (mode !== 'sample') return new Response('There is no such page.', { status: 404 })
  const form = await readForm(request)
  if (form instanceof Response) return form
  const by = clientOf(request.headers)
  const refusal = await refuseTooMany(db, { limit: 'sample-sign-in', by })
  if (refusal !== null) return refusal
  const ctx = await contextOf(request.headers, db)
  const token = await signInAsSample(ctx, form.get('person') ?? '', arrivalOf(request.headers))
  if (token === null) return seeOther('/sign-in?error=person')
  return seeOther(localPath(form.get('next')), sessionCookie(token))
}

/** Form of one button: `token` is what stood after the # of the link. */
export async function handleLinkSignIn(request: Request, db: Db) {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const attempt = { limit: 'sign-in-from-client', by: clientOf(request.headers) } as const
  const refusal = await refuseTooMany(db, attempt)
  if (refusal !== null) return refusal
  const ctx = await contextOf(request.headers, db)
  const token = await signInWithLink(ctx, form.get('token') ?? '', arrivalOf(request.headers))
  if (token === null) {
    await recordRefusal(ctx, { with: 'link', reason: 'The link is unknown, used or over' })
    return seeOther('/sign-in?error=link')
  }
  await forgiveUse(db, attempt)
  return seeOther('/', sessionCookie(token))
}

/** Form of one button, without answers. */
export async function handleSignOut(request: Request, db: Db) {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const session = sessionOf(request.headers)
  if (session !== null) await signOut(await contextOf(request.headers, db), session)
  return clearingSite(seeOther('/', forgetSessionCookie()))
}
