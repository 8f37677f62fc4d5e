import 'server-only'
import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { env } from '@/env'
import type { Db } from '../db/client'
import { isSameOrigin } from '../http/same-origin'
import { authOptions } from './options'
import { contextOf } from './request-context'

interface Route {
  params: Promise<{ nextauth: string[] }>
}

const READS = ['session', 'csrf', 'providers', 'signin', 'signout', 'callback', 'error']
const CHANGES = ['signin', 'signout', 'callback']

/** next-auth's own addresses: those that change something only for pages of this site, its log for nobody. */
export async function handleNextAuth(
  request: NextRequest,
  route: Route,
  db: Db,
): Promise<Response> {
  const [action = ''] = (await route.params).nextauth
  const isRead = request.method === 'GET'
  if (!(isRead ? READS : CHANGES).includes(action))
    return new Response('There is no such page.', { status: 404 })
  if (!isRead && !isSameOrigin(request, env.siteUrl))
    return new Response('Send this from a page of Milepost.', { status: 403 })
  return NextAuth(request, route, authOptions(await contextOf(request.headers, db)))
}
