import 'server-only'
import { createHmac } from 'node:crypto'
import { env } from '@/env'
import { requestNotes } from './request-scope.mjs'

/** Notes who asks for the request's line in the log: the same mark for the same person, and no way back to them. */
export function noteUser(id: number): void {
  const notes = requestNotes()
  if (notes === undefined) return
  notes.user = createHmac('sha256', env.sessionSecret)
    .update(`log ${id}`)
    .digest('hex')
    .slice(0, 16)
}
