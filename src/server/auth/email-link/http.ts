import 'server-only'
import { readEmail } from '@/domain/people/email'
import type { Db } from '../../db/client'
import { readForm, seeOther } from '../../http/form'
import { clientOf } from '../../limits/client'
import { forgiveUse, type Use } from '../../limits/count'
import { refuseTooMany } from '../../limits/http'
import { mailGoes } from '../../mail/way'
import { arrivalOf } from '../arrival'
import { contextOf } from '../request-context'
import { sessionCookie } from '../session-cookie'
import { recordRefusal } from '../sign-in-refused'
import { newToken } from '../token'
import { askForLink } from './ask'
import { browserCookie, forgetBrowserCookie, readBrowser } from './browser-cookie'
import { confirmLink } from './confirm'
import { signInWithCode } from './sign-in-with-code'

const attemptOf = (headers: Headers): Use => ({
  limit: 'sign-in-from-client',
  by: clientOf(headers),
})

/** Form of one field: `email`. The answer is the same whether or not the address is anybody's. */
export async function handleEmailSignIn(request: Request, db: Db, goes = mailGoes()) {
  if (goes === 'nowhere') return new Response('There is no such page.', { status: 404 })
  const form = await readForm(request)
  if (form instanceof Response) return form
  const { headers } = request
  const email = readEmail(form.get('email') ?? '')
  const ofAddress: Use[] = email === null ? [] : [{ limit: 'sign-in-of-address', by: email }]
  const refusal = await refuseTooMany(db, attemptOf(headers), ...ofAddress)
  if (refusal !== null) return refusal
  if (email === null) return seeOther('/sign-in?error=email')
  const browser = readBrowser(headers) ?? newToken()
  await askForLink(await contextOf(headers, db), { email, browser })
  return seeOther('/sign-in/sent', browserCookie(browser))
}

/** Form of one button, sent by its script: `token` is what stood after the # of the link. Answers what the page is to say. */
export async function handleConfirm(request: Request, db: Db) {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const { headers } = request
  const refusal = await refuseTooMany(db, attemptOf(headers))
  if (refusal !== null) return refusal
  const ctx = await contextOf(headers, db)
  const link = { token: form.get('token') ?? '', browser: readBrowser(headers) }
  const confirmed = await confirmLink(ctx, link, arrivalOf(headers))
  if (confirmed === null) {
    await recordRefusal(ctx, { with: 'e-mail', reason: 'The link is unknown, used or over' })
    return answer({ outcome: 'refused' })
  }
  await forgiveUse(db, attemptOf(headers))
  if ('code' in confirmed) return answer({ outcome: 'code', code: confirmed.code })
  return answer({ outcome: 'signed-in' }, sessionCookie(confirmed.session), forgetBrowserCookie())
}

/** Form of one field: `code`, from the page that the link showed in another browser. */
export async function handleCode(request: Request, db: Db) {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const { headers } = request
  const refusal = await refuseTooMany(db, attemptOf(headers))
  if (refusal !== null) return refusal
  const ctx = await contextOf(headers, db)
  const browser = readBrowser(headers)
  const code = (form.get('code') ?? '').replace(/\s/g, '')
  const session = browser && (await signInWithCode(ctx, { code, browser }, arrivalOf(headers)))
  if (session === null) {
    await recordRefusal(ctx, { with: 'e-mail', reason: 'The code is wrong, used or over' })
    return seeOther('/sign-in/sent?error=code')
  }
  await forgiveUse(db, attemptOf(headers))
  return seeOther('/', sessionCookie(session), forgetBrowserCookie())
}

function answer(said: Record<string, string>, ...cookies: string[]): Response {
  const headers = new Headers({ 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return Response.json(said, { headers })
}
