import 'server-only'
import { recordAudit } from '../../audit/record'
import type { ServerContext } from '../../context'
import { inTransaction } from '../../db/transaction'
import { enqueue } from '../../jobs/enqueue'
import { insertRequest } from '../email-link-store'
import { hashToken } from '../token'

/**
 * Notes that this browser asks for a link to this address. Whether the address is anybody's is not looked up here, so
 * that the answer cannot tell: that and the sending is a job's.
 */
export async function askForLink(
  ctx: ServerContext,
  { email, browser }: { email: string; browser: string },
): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    const request = await insertRequest(tx, { email, browserHash: hashToken(browser) })
    await enqueue(tx, 'email-link', { request })
    await recordAudit(tx, ctx, {
      action: 'sign-in.ask',
      subject: 'people/unknown',
      after: BY_EMAIL,
    })
  })
}

const BY_EMAIL = { with: 'e-mail' }
