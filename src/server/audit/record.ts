import 'server-only'
import { ROLE_LABELS } from '@/domain/access'
import { VERSION } from '@/version'
import type { ServerContext } from '../context'
import { auditEvents } from '../db/schema'
import type { Tx } from '../db/transaction'
import { actorId, isMilepost } from './actor-id'

export interface AuditEntry {
  action: string
  subject: string
  before?: unknown
  after?: unknown
  reason?: string | undefined
}

/**
 * Writes who did what, in the transaction that does it, and last in it: from here to its end no other transaction can
 * record anything.
 */
export async function recordAudit(
  tx: Tx,
  ctx: ServerContext,
  ...entries: AuditEntry[]
): Promise<void> {
  if (entries.length === 0) return
  const who =
    ctx.actor.kind === 'user' && !isMilepost(ctx.actor)
      ? { actor: ctx.actor.name, role: ROLE_LABELS[ctx.actor.role] }
      : { actor: 'Milepost', role: 'System' }
  const when = {
    on: ctx.today,
    requestId: ctx.requestId,
    actorId: actorId(ctx.actor),
    clientVersion: VERSION,
  }
  await tx.insert(auditEvents).values(entries.map((entry) => ({ ...who, ...when, ...entry })))
}
