import 'server-only'
import { assertCan } from '@/domain/authorise'
import type { TemplatesView } from '@/domain/word-templates/views'
import type { ServerContext } from '../context'
import { listChoices, listTemplates } from './store'

/** The council's own Word templates, each at its latest version, and which is used for whom. */
export async function readTemplates(ctx: ServerContext): Promise<TemplatesView> {
  assertCan(ctx.actor, 'word-template.manage')
  const [templates, { own, general }] = await Promise.all([
    listTemplates(ctx.db),
    listChoices(ctx.db),
  ])
  const choices = own.map(({ committee, name, chosen, template }) => ({
    committee,
    name,
    template: chosen === null ? undefined : template,
  }))
  return {
    templates,
    choices: [{ committee: null, name: 'Every committee', template: general }, ...choices],
  }
}
