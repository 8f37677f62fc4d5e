import { type Day, FIRST_DAY } from '@/domain/dates/day'

interface Dated {
  recordedOn: Day | null
}

/** Whether the portfolio knew of the row on the day. No day on the row means from the start. */
export const isKnownOn = (day: Day) => (row: Dated) =>
  row.recordedOn === null || row.recordedOn <= day

/** The latest of the rows; of two of one day the later in the list. */
export function latestOf<Row extends Dated>(rows: readonly Row[]): Row | undefined {
  return rows.reduce<Row | undefined>(
    (latest, row) => (latest === undefined || dayOf(latest) <= dayOf(row) ? row : latest),
    undefined,
  )
}

/** Of the rows that share a key the latest, each in the place where its key came first. */
export function latestByKey<Row extends Dated>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Row[] {
  const latest = new Map<string, Row>()
  for (const row of rows) {
    const key = keyOf(row)
    const former = latest.get(key)
    if (former === undefined || dayOf(former) <= dayOf(row)) latest.set(key, row)
  }
  return [...latest.values()]
}

const dayOf = (row: Dated) => row.recordedOn ?? FIRST_DAY
