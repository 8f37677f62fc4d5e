import 'server-only'
import { tooMany } from '@/domain/limits'
import type { ServerContext } from '../context'
import type { Db } from '../db/client'
import { plainText } from '../http/plain-text'
import { countedAs } from './client'
import { countUse, type Use } from './count'

/** The refusal to send back when any of the uses is one too many, or null. Each of them counts. */
export async function refuseTooMany(db: Db, ...uses: Use[]): Promise<Response | null> {
  const waits = await Promise.all(uses.map((use) => countUse(db, use)))
  const wait = Math.max(...waits.map((seconds) => seconds ?? 0))
  return wait === 0 ? null : sayTooMany(wait)
}

/** The refusal of a file made for this one reader, or null. */
export async function refuseTooManyDownloads(
  { db, actor }: ServerContext,
  headers: Headers,
): Promise<Response | null> {
  return refuseTooMany(db, { limit: 'download', by: countedAs(actor, headers) })
}

/** The refusal of the portfolio as a file: for the public a page like others, for the rest a download. Null: go on. */
export async function refuseTooManyFeeds(
  ctx: ServerContext,
  headers: Headers,
): Promise<Response | null> {
  const limit = ctx.actor.kind === 'public' ? 'public-read' : 'download'
  return refuseTooMany(ctx.db, { limit, by: countedAs(ctx.actor, headers) })
}

function sayTooMany(wait: number): Response {
  return plainText(429, tooMany(wait).message, { 'retry-after': String(wait) })
}
