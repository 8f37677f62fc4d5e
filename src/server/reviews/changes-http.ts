import 'server-only'
import type { ServerContext } from '../context'
import { fileAnswer, sayPlainly } from '../reports/export-http'
import { getReadableReport } from '../reports/load'
import { renderChanges } from '../reports/render-changes'
import { readReview } from './read'
import { findSentIn } from './sent-in-store'

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The report with its changes since the reader last took part in a review, as a Word file, for those who review it. */
export async function giveChanges(ctx: ServerContext, key: string): Promise<Response> {
  const { lastSeen, round } = await readReview(ctx, { key })
  const report = await getReadableReport(ctx.db, ctx, key)
  const before = lastSeen === null ? null : await findSentIn(ctx.db, report.id, lastSeen)
  if (before === null || report.document === null)
    return sayPlainly(409, 'You have not reviewed an earlier draft of this report.')
  const author = report.document.header?.author ?? 'Milepost'
  const reviser = { author, date: `${ctx.today}T00:00:00Z` }
  const bytes = await renderChanges(before, report.document, reviser)
  const name = `${key}-changes-since-round-${lastSeen}-DRAFT-${round}.docx`
  return fileAnswer({ name, type: TYPE, body: new Uint8Array(bytes), sha256: null })
}
