import 'server-only'
import { assertCan } from '@/domain/authorise'
import { type MovedPaper, saysMoved } from '@/domain/calendar/moved-papers'
import type { ServerContext } from '../context'
import { listMovedPapers } from './moved-store'

/** The papers of a meeting that print a former day of it and do not say so. */
export async function readMovedPapers(
  ctx: ServerContext,
  { key }: { key: string },
): Promise<MovedPaper[]> {
  assertCan(ctx.actor, 'report.review')
  const papers = await listMovedPapers(ctx.db, key)
  return papers.filter(({ note, ...moved }) => !saysMoved(note, [moved]))
}
