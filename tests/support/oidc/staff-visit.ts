import { handleNextAuth } from '@/server/auth/next-auth-http'
import { handleStaffSignIn } from '@/server/auth/staff-http'
import type { StaffRegistration } from '@/server/auth/staff-provider'
import type { Db } from '@/server/db/client'
import type { Visitor } from './visitor'

export const SITE = 'http://127.0.0.1:3000'
export const HOST = '127.0.0.1:3000'

export const locationOf = (answer: Response) => answer.headers.get('location') ?? ''

/** Asks Milepost's own route, as a browser would with the cookies that it keeps. */
export async function askMilepost(
  db: Db,
  visitor: Visitor,
  address: string,
  registration: StaffRegistration,
): Promise<Response> {
  const url = new URL(address, SITE)
  const request = new Request(url, {
    headers: { ...visitor.headersFor(HOST), 'sec-fetch-site': 'same-origin' },
  })
  const nextauth = url.pathname.split('/').slice(3)
  const answer = url.pathname.startsWith('/api/auth/')
    ? await handleNextAuth(request, { params: Promise.resolve({ nextauth }) }, db, registration)
    : await handleStaffSignIn(request, db, registration)
  visitor.keep(HOST, answer)
  return answer
}

/** The address at which the directory sends the browser back, once `login` went through its pages. */
export async function comeBackFrom(
  db: Db,
  visitor: Visitor,
  { login, query, registration }: { login: string; query: string; registration: StaffRegistration },
): Promise<string> {
  const address = `/api/sign-in/organisation${query}`
  const start = await askMilepost(db, visitor, address, registration)
  return visitor.passDirectory(locationOf(start), SITE, login)
}
