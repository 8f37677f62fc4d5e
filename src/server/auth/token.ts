import { randomBytes } from 'node:crypto'
import { sha256 } from '../sha256'

/** 256 random bits as text that is safe in a cookie and an address. It is shown once and never stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token. */
export function hashToken(token: string): string {
  return sha256(token)
}
