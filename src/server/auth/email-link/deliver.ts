import 'server-only'
import { PUBLIC } from '@/domain/access'
import { maySignInByEmail } from '@/domain/people/sign-in-ways'
import { env } from '@/env'
import { recordAudit } from '../../audit/record'
import type { ServerContext } from '../../context'
import { inTransaction } from '../../db/transaction'
import type { Job } from '../../jobs/work'
import type { Mail } from '../../mail/message'
import { postbox, sendMail } from '../../mail/send'
import { allowToken, findEnabledPerson, findRequest } from '../email-link-store'
import { confirmAddress } from '../link-address'
import { hashToken } from '../token'
import { linkMail, otherWayMail } from './mails'
import { linkTokenOf } from './secrets'

const WITH = { with: 'e-mail' }

/**
 * The job of a request: finds out whose the address is, makes the link and sends it. Nobody's address gets no mail, and
 * somebody who signs in otherwise is told how. Sent again, it is the same mail with the same `id`.
 */
export async function deliverLink(
  ctx: ServerContext,
  { id, payload }: Job<'email-link'>,
  box = postbox(),
): Promise<void> {
  const mail = await prepareMail({ ...ctx, actor: PUBLIC }, payload.request)
  if (mail !== null) await sendMail(mail, id, box)
}

async function prepareMail(ctx: ServerContext, asked: number): Promise<Mail | null> {
  return inTransaction(ctx.db, async (tx) => {
    const request = await findRequest(tx, asked)
    if (request === null) return null
    const person = await findEnabledPerson(tx, request.email)
    const subject = `people/${person?.id ?? 'unknown'}`
    if (person === null || !maySignInByEmail(person.role)) {
      const reason =
        person === null ? 'Nobody has this address' : 'The role does not sign in by e-mail'
      await recordAudit(tx, ctx, { action: 'sign-in.refused', subject, after: WITH, reason })
      return person && otherWayMail(request.email, env.siteUrl)
    }
    const token = linkTokenOf(request)
    await allowToken(tx, request.id, { userId: person.id, tokenHash: hashToken(token) })
    if (request.isNew) await recordAudit(tx, ctx, { action: 'sign-in.link', subject, after: WITH })
    return linkMail(request.email, confirmAddress(env.siteUrl, token))
  })
}
