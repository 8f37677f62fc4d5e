import 'server-only'
import { env } from '@/env'
import type { Db } from '../db/client'
import { clearingSite } from '../http/clear-site'
import { readForm } from '../http/form'
import { callNextAuth } from './next-auth-call'
import { authOptions } from './options'
import { contextOf } from './request-context'
import { handleStaffAnswer } from './staff-http'
import { STAFF } from './staff-provider'

interface Route {
  params: Promise<{ nextauth: string[] }>
}

const READS = ['session', 'csrf', 'providers', 'signin', 'signout', 'error']
const CHANGES = ['signout']

/**
 * next-auth's own addresses: the organisation's answer, what can be read, and the sign-out, which only pages of this site
 * may ask for. Its log is for nobody.
 */
export async function handleNextAuth(
  request: Request,
  route: Route,
  db: Db,
  registration = env.oidc,
): Promise<Response> {
  const path = (await route.params).nextauth
  const [action = '', provider] = path
  const isRead = request.method === 'GET'
  if (isRead && action === 'callback' && provider === STAFF && registration !== undefined)
    return handleStaffAnswer(request, db, registration)
  if (!(isRead ? READS : CHANGES).includes(action))
    return new Response('There is no such page.', { status: 404 })
  const form = isRead ? undefined : await readForm(request)
  if (form instanceof Response) return form
  const ctx = await contextOf(request.headers, db)
  const { response } = await callNextAuth(
    {
      method: isRead ? 'GET' : 'POST',
      path,
      query: Object.fromEntries(new URL(request.url).searchParams),
      body: Object.fromEntries(form ?? []),
      headers: request.headers,
    },
    authOptions(ctx, { registration }),
  )
  return isRead ? response : clearingSite(response)
}
