import { describeDevice } from '@/domain/people/device'
import { sessionOf } from './session-cookie'

/** What a sign-in starts from: the hash of the session that the browser had, and which device it is. */
export interface Arrival {
  former: string | null
  device: string
}

export function arrivalOf(headers: Headers): Arrival {
  return { former: sessionOf(headers), device: describeDevice(headers.get('user-agent')) }
}
