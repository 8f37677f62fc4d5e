import 'server-only'
import { assertCan } from '@/domain/authorise'
import { asDay } from '@/domain/dates/day'
import type { DraftValues, FormDraftInput, SaveFormDraftInput } from '@/domain/form-drafts/input'
import { actorId } from '../audit/actor-id'
import type { ServerContext } from '../context'
import type { Id } from '../db/schema/columns'
import { deleteFormDraft, findFormDraft, upsertFormDraft } from './store'

/** When a draft was saved: the day in London, and the time as '10:42am'. */
interface SavedWhen {
  on: ReturnType<typeof asDay>
  at: string
}

export interface FormDraft extends SavedWhen {
  version: number | null
  values: DraftValues
}

/** What the actor typed into a form and has not sent, or null. */
export async function readFormDraft(
  ctx: ServerContext,
  { form }: FormDraftInput,
): Promise<FormDraft | null> {
  const draft = await findFormDraft(ctx.db, keeper(ctx), form)
  return draft === null ? null : { ...draft, on: asDay(draft.on) }
}

/** Keeps what the actor has typed. It is no record: nothing is audited, and nobody else sees it. */
export async function saveFormDraft(
  ctx: ServerContext,
  input: SaveFormDraftInput,
): Promise<SavedWhen> {
  const { on, at } = await upsertFormDraft(ctx.db, keeper(ctx), input)
  return { on: asDay(on), at }
}

/** Throws away what the actor had typed. */
export async function discardFormDraft(
  ctx: ServerContext,
  { form }: FormDraftInput,
): Promise<{ form: string }> {
  await deleteFormDraft(ctx.db, keeper(ctx), form)
  return { form }
}

/** Whose drafts these are. Guarantee: only people who are signed in may keep any. */
function keeper({ actor }: ServerContext): Id<'user'> {
  assertCan(actor, 'draft.keep')
  const id = actorId(actor)
  if (id === null) throw new Error('Milepost itself keeps no drafts')
  return id
}
