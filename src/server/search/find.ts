import 'server-only'
import { can, seesNonPublic } from '@/domain/access'
import {
  endsInBeginning,
  FOUND_KINDS,
  type FoundKind,
  MOST_OF_KIND,
  type SearchInput,
} from '@/domain/search/input'
import { hasMark, splitMarked } from '@/domain/search/marked'
import type { FoundThing, SearchResults } from '@/domain/search/views'
import type { ServerContext } from '../context'
import type { SearchReader } from './found-store'
import { type Answer, findThings } from './store'

/** Of each kind the best few; of one kind, page by page. */
const FEW = 5
const PAGE = 25

/** What answers to a question, cut to what the actor may know. One query. */
export async function findAnything(
  ctx: ServerContext,
  { q, kind, page = 1 }: SearchInput,
): Promise<SearchResults> {
  const first = kind === undefined ? 1 : (page - 1) * PAGE + 1
  const answer = await findThings(ctx.db, {
    q,
    endsInBeginning: endsInBeginning(q),
    on: ctx.today,
    reader: readerOf(ctx),
    kind,
    first,
    last: first + (kind === undefined ? FEW : PAGE) - 1,
  })
  const groups = FOUND_KINDS.flatMap((one) => groupOf(one, answer, first))
  return { q, isTooCommon: answer.isTooCommon, groups }
}

function groupOf(kind: FoundKind, answer: Answer, from: number): SearchResults['groups'] {
  const total = answer.totals[kind]
  if (total === undefined) return []
  const things = answer.things.filter((thing) => thing.kind === kind)
  const shown = Math.min(total, MOST_OF_KIND)
  return [{ kind, total: shown, hasMore: total > MOST_OF_KIND, from, things: things.map(thingOf) }]
}

function thingOf(found: Answer['things'][number]): FoundThing {
  const excerpt = splitMarked(found.excerpt)
  const { of_key: within, of_name: name } = found
  return {
    key: found.key,
    title: splitMarked(found.title),
    excerpt: hasMark(excerpt) ? excerpt : null,
    passages: (found.passages ?? []).map(({ part, number, words }) => ({
      part,
      number,
      words: splitMarked(words),
    })),
    within: within === null || name === null ? null : { key: within, name },
    day: found.day,
    isPublic: found.is_public,
  }
}

/** Members find what they may read; staff drafts and people too; administrators who may sign in. */
function readerOf({ actor }: ServerContext): SearchReader {
  if (!seesNonPublic(actor)) return 'public'
  if (can(actor, 'people.manage')) return 'administrator'
  return can(actor, 'report.read', { isPublic: false, status: 'draft' }) ? 'staff' : 'member'
}
