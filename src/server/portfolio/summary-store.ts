import 'server-only'
import { getTableColumns, sql } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import { programmeSummaries } from '../db/schema'
import { textOfSchema } from '../db/schema/json-rows'
import type { Tx } from '../db/transaction'
import type { SummaryHistory } from './summary-rows'

/**
 * Makes these the summaries of their programmes from a day on; what was in force before the day lasts as long as `former`
 * says. One statement, none of whose parts touches a row of another.
 */
export async function saveSummaries(
  tx: Tx,
  histories: readonly SummaryHistory[],
  since: Day,
): Promise<void> {
  const ids = histories.map(({ programmeId }) => programmeId)
  if (ids.length === 0) return
  await tx.execute(sql`
    with fresh as materialized (
      select summary.*, person.id as person_id
      from json_array_elements(${rowsOf(histories)}::json) item
      cross join json_populate_record(null::programme_summary, item) summary
      left join person on person.key = item->>'lead'
    ), gone as (
      delete from programme_summary kept
      where programme_id = any(${sql.param(ids)}::int[]) and valid_from >= ${since}
        and not exists (select from fresh where fresh.programme_id = kept.programme_id
          and fresh.public_view = kept.public_view and fresh.valid_from = kept.valid_from)
    ), ended as (
      update programme_summary kept set valid_to = former.valid_to
      from json_populate_recordset(null::programme_summary, ${formerOf(histories)}::json) former
      where kept.programme_id = former.programme_id and kept.public_view = former.public_view
        and kept.valid_from < ${since} and kept.valid_to >= ${since} and kept.valid_to <> former.valid_to
    )
    insert into programme_summary (${COLUMNS}) select ${VALUES} from fresh
    on conflict (programme_id, public_view, valid_from) do update set ${ASSIGNMENTS}`)
}

const columns = Object.entries(getTableColumns(programmeSummaries))
const names = columns.map(([, { name }]) => name)
const COLUMNS = textOfSchema(names.join(', '))
const VALUES = textOfSchema(
  names.map((name) => (name === 'lead_id' ? 'person_id' : name)).join(', '),
)
const ASSIGNMENTS = textOfSchema(names.map((name) => `${name} = excluded.${name}`).join(', '))

/** One object for each period, under the names of the columns; a lead is given by key. */
function rowsOf(histories: readonly SummaryHistory[]): string {
  const rows = histories.flatMap(({ programmeId, periods }) =>
    periods.map(({ state, ...period }) => {
      const values = new Map<string, unknown>(Object.entries({ programmeId, ...period, ...state }))
      const named = columns.map(([key, { name }]) => [name, values.get(key)])
      return { ...Object.fromEntries(named), lead: state.lead }
    }),
  )
  return JSON.stringify(rows)
}

function formerOf(histories: readonly SummaryHistory[]): string {
  const rows = histories.flatMap(({ programmeId, former }) =>
    former.map(({ publicView, validTo }) => ({
      programme_id: programmeId,
      public_view: publicView,
      valid_to: validTo,
    })),
  )
  return JSON.stringify(rows)
}
