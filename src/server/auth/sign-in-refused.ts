import 'server-only'
import { PUBLIC } from '@/domain/access'
import type { SignInWay } from '@/domain/people/sign-in-ways'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'

export interface Refused {
  with: SignInWay
  reason: string
  /** Whose sign-in it was, when that is known. */
  person?: number | undefined
  /** What the organisation calls who tried; never anything that could sign somebody in. */
  account?: string | undefined
}

/** Writes down that somebody was not let in and why, under the name of nobody. */
export async function recordRefusal(ctx: ServerContext, refused: Refused): Promise<void> {
  const { reason, person, account } = refused
  await inTransaction(ctx.db, (tx) =>
    recordAudit(
      tx,
      { ...ctx, actor: PUBLIC },
      {
        action: 'sign-in.refused',
        subject: `people/${person ?? 'unknown'}`,
        after: { with: refused.with, ...(account === undefined ? {} : { account }) },
        reason,
      },
    ),
  )
}
