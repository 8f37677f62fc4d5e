import 'server-only'
import { assertCan } from '@/domain/authorise'
import { DomainError } from '@/domain/errors'
import type { MapStylesInput } from '@/domain/word-templates/input'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { findTemplate, insertTemplate } from './store'

const CHANGED = 'Somebody changed this template meanwhile. Reload the page to see it as it is now.'

/** Says which style of a template each part of a report takes; the template has its next version then. */
export async function mapStyles(
  ctx: ServerContext,
  { key, number, styles }: MapStylesInput,
): Promise<{ number: number }> {
  assertCan(ctx.actor, 'word-template.manage')
  return inTransaction(ctx.db, async (tx) => {
    const template = await findTemplate(tx, key)
    if (template?.number !== number) throw new DomainError('CONFLICT', CHANGED)
    for (const [role, id] of Object.entries(styles)) {
      if (id !== null && !template.findings.styles.some((style) => style.id === id))
        throw new DomainError('INVALID', 'The template has no such style. Choose another.', {
          field: role,
        })
    }
    const next = { ...template, number: number + 1, styles, recordedBy: actorId(ctx.actor) }
    if (!(await insertTemplate(tx, next))) throw new DomainError('CONFLICT', CHANGED)
    await recordAudit(tx, ctx, {
      action: 'word-template.map-styles',
      subject: `word-templates/${key}`,
      before: { number, ...template.styles },
      after: { number: number + 1, ...styles },
    })
    return { number: number + 1 }
  })
}
