import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { env } from '@/env'

const CODE_DIGITS = 6

/**
 * The token of a request's mail. It is made of the server's own secret, so that a mail that is sent twice after a fault
 * holds the same link, and the database nothing that it could be made from.
 */
export function linkTokenOf(request: { id: number; browserHash: string }): string {
  return keyed(`sign-in link ${request.id} ${request.browserHash}`).toString('base64url')
}

/** Six digits, for one request. */
export function newCode(): string {
  return String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0')
}

/** What is stored of a code. So few digits are no secret without a key. */
export function hashCode(request: number, code: string): string {
  return keyed(`sign-in code ${request} ${code}`).toString('hex')
}

/** Whether this is the code whose hash was stored; it takes as long whatever is wrong. */
export function isCode(request: number, code: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashCode(request, code)), Buffer.from(hash))
}

function keyed(text: string): Buffer {
  return createHmac('sha256', env.sessionSecret).update(text).digest()
}
