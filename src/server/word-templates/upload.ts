import 'server-only'
import { assertCan } from '@/domain/authorise'
import { DomainError } from '@/domain/errors'
import { newKey } from '@/domain/record-key'
import type { UploadTemplateInput } from '@/domain/word-templates/input'
import { suggestStyles } from '@/domain/word-templates/roles'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { sha256 } from '../sha256'
import { checkTemplate } from './check'
import { findTemplate, insertTemplate } from './store'

/** Where the starter template is found: no template of a council's own has this key. */
export const STARTER = 'starter'

/** Keeps a council's own Word file to set reports into; of a name that there is already, as its next version. */
export async function uploadTemplate(
  ctx: ServerContext,
  { name, fileName, file }: UploadTemplateInput,
): Promise<{ key: string; number: number }> {
  assertCan(ctx.actor, 'word-template.manage')
  const content = new Uint8Array(Buffer.from(file, 'base64'))
  const findings = await checkTemplate(fileName, content)
  const key = newKey(name, new Set([STARTER]), 'template')
  return inTransaction(ctx.db, async (tx) => {
    const before = await findTemplate(tx, key)
    const number = (before?.number ?? 0) + 1
    const suggested = suggestStyles(findings.styles)
    const isThere = (id: string | null) => findings.styles.some((style) => style.id === id)
    const kept = Object.entries(before?.styles ?? {}).filter(([, id]) => id === null || isThere(id))
    const styles = { ...suggested, ...Object.fromEntries(kept) }
    const seal = sha256(content)
    const by = actorId(ctx.actor)
    const row = { key, number, name, content, sha256: seal, findings, styles, recordedBy: by }
    if (!(await insertTemplate(tx, row)))
      throw new DomainError('CONFLICT', 'Somebody uploaded this template meanwhile. Try again.')
    await recordAudit(tx, ctx, {
      action: 'word-template.upload',
      subject: `word-templates/${key}`,
      ...(before !== null && { before: { number: before.number, sha256: before.sha256 } }),
      after: { name, number, sha256: seal, bytes: content.length },
    })
    return { key, number }
  })
}
