import 'server-only'
import { can } from '@/domain/access'
import type { ServerContext } from '../context'
import { plainText } from '../http/plain-text'
import { makeStarterTemplate } from '../reports/docx/template/starter'
import { findTemplate } from './store'
import { STARTER } from './upload'

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A template as a download, the starter template among them; it is never shown by the browser, nor run. */
export async function giveTemplate(ctx: ServerContext, key: string): Promise<Response> {
  if (!can(ctx.actor, 'word-template.manage')) return plainText(404, 'There is no such page.')
  if (key === STARTER)
    return attachment('milepost-starter-template.docx', await makeStarterTemplate())
  const template = await findTemplate(ctx.db, key)
  if (template === null) return plainText(404, 'There is no such template.')
  return attachment(`${template.key}-v${template.number}.docx`, template.content)
}

function attachment(name: string, content: Uint8Array): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': TYPE,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Content-Security-Policy': 'sandbox',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  })
}
