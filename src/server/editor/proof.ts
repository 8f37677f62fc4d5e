import 'server-only'
import { assertCan } from '@/domain/authorise'
import type { ProofInput } from '@/domain/reports/editor-input'
import type { ServerContext } from '../context'
import { checkSpelling, type Misspelling } from '../spelling/check-spelling'

/** The words of a text that are not spelled as British English spells them. */
export async function proofText(ctx: ServerContext, { text }: ProofInput): Promise<Misspelling[]> {
  assertCan(ctx.actor, 'report.write')
  return checkSpelling(text)
}
