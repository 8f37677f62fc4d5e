import 'server-only'
import { randomUUID } from 'node:crypto'
import type { TokenScope } from '@/domain/people/token-input'
import { contextOf } from '../auth/request-context'
import { hashToken } from '../auth/token'
import { findTokenActor, touchToken } from '../auth/token-store'
import { readToday, type ServerContext } from '../context'
import type { Db } from '../db/client'
import { readOnlyReason } from '../read-only'

/**
 * The context of a program that reads a file, such as the portfolio as CSV: the token of its header says who asks, as
 * `Authorization: Bearer` or as the password of `Basic`. Without one it is as for a browser; null for one that is no good.
 */
export async function readerContext(
  headers: Headers,
  db: Db,
  publicDb?: Db,
): Promise<ServerContext | null> {
  const token = tokenOf(headers.get('authorization'))
  return token === null
    ? contextOf(headers, db, publicDb)
    : tokenContext(headers, db, token, 'read')
}

/** The context of whoever shows a token, or null when it is no good. */
export async function tokenContext(
  headers: Headers,
  db: Db,
  token: string,
  scope: TokenScope,
): Promise<ServerContext | null> {
  const hash = hashToken(token)
  const actor = await findTokenActor(db, hash, scope)
  if (actor === null) return null
  if (readOnlyReason() === null) await touchToken(db, hash)
  const requestId = headers.get('x-request-id') ?? randomUUID()
  return { db, actor, session: undefined, today: readToday(), requestId }
}

function tokenOf(authorization: string | null): string | null {
  if (authorization === null) return null
  const [, scheme = '', value = ''] = /^(\S+)\s+(\S+)$/.exec(authorization) ?? []
  if (scheme.toLowerCase() === 'bearer') return value
  if (scheme.toLowerCase() !== 'basic') return ''
  const decoded = Buffer.from(value, 'base64').toString('utf8')
  return decoded.slice(decoded.indexOf(':') + 1)
}
