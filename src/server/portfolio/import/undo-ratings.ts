import 'server-only'
import { type RatingToCorrect, reasonOf } from '@/domain/imports/undo'
import { canonicalText } from '@/domain/portfolio-file/merge-lists'
import { effectiveDay, ratingsInForce } from '@/domain/ratings/in-force'
import { actorId } from '../../audit/actor-id'
import type { ServerContext } from '../../context'
import type { Id } from '../../db/schema/columns'
import type { Tx } from '../../db/transaction'
import { getProgrammeForWrite } from '../../programmes/store'
import { insertRating } from '../../ratings/store'
import { listProgrammeRows } from '../history-store'
import { ratingFromRow } from '../rating-from-row'

type Correction = Parameters<typeof insertRating>[1]

/** The rows that correct ratings, or why there can be none, one sentence for each programme. */
export interface Corrections {
  rows: Correction[]
  refusals: string[]
}

/** How the ratings that a batch brought go back to what stood before each: with a new row that names the old one. */
export async function planCorrections(
  tx: Tx,
  ctx: ServerContext,
  imported: readonly RatingToCorrect[],
  batch: number,
): Promise<Corrections> {
  const all: Corrections = { rows: [], refusals: [] }
  for (const key of new Set(imported.map(({ programme }) => programme))) {
    const told = imported.filter(({ programme }) => programme === key)
    const texts = new Set(told.map(({ item }) => canonicalText(item)))
    const { rows, refusals } = await correctionsOf(tx, ctx, { key, texts, batch })
    all.rows.push(...rows)
    all.refusals.push(...refusals)
  }
  return all
}

/** Stores the corrections: the programmes that they are of. */
export async function writeCorrections(tx: Tx, { rows }: Corrections): Promise<Id<'programme'>[]> {
  for (const row of rows) await insertRating(tx, row)
  return [...new Set(rows.map(({ programmeId }) => programmeId))]
}

interface OfProgramme {
  key: string
  /** What the batch said of each rating. */
  texts: ReadonlySet<string>
  batch: number
}

async function correctionsOf(
  tx: Tx,
  ctx: ServerContext,
  { key, texts, batch }: OfProgramme,
): Promise<Corrections> {
  const { id: programmeId } = await getProgrammeForWrite(tx, ctx, key)
  const [programme] = await listProgrammeRows(tx, { keys: [key] })
  const standing = ratingsInForce(programme?.ratings ?? [], ctx.today)
  type Standing = (typeof standing)[number]
  const isImported = (row: Standing) => texts.has(canonicalText(ratingFromRow(row)))
  const mine = standing.filter((row) => isImported(row) && row.corrects === null)
  const none = (why: string): Corrections => ({ rows: [], refusals: [`rating ${key}: ${why}`] })
  if (mine.length < texts.size) return none('it was corrected since.')
  const rows: Correction[] = []
  for (const rating of mine) {
    const series = standing.filter(
      ({ dimension, element }) => dimension === rating.dimension && element === rating.element,
    )
    const last = series.at(-1)
    if (last === undefined || !isImported(last)) return none('it was rated anew since.')
    const former = series.findLast((row) => !isImported(row))
    if (former === undefined) return none('there was none before it.')
    rows.push({
      ...saidBy(former),
      programmeId,
      corrects: ratingId(rating.id),
      correctionReason: reasonOf({ batch }),
      effectiveOn: effectiveDay(rating),
      recordedOn: ctx.today,
      recordedBy: actorId(ctx.actor),
    })
  }
  return { rows, refusals: [] }
}

function saidBy<Row extends { id: number }>(row: Row) {
  const { id, ...said } = row
  return said
}

/** Guarantee: it was read from that table. */
function ratingId(id: number): Id<'rating'> {
  return id as Id<'rating'>
}
