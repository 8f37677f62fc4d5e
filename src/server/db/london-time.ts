import 'server-only'
import { type AnyColumn, type SQL, sql } from 'drizzle-orm'

const FORMS = {
  /** 8 July 2020, 2:01pm */
  moment: 'FMDD FMMonth YYYY, FMHH12:MIam',
  /** 8 July 2020 */
  date: 'FMDD FMMonth YYYY',
  /** 2:01pm */
  time: 'FMHH12:MIam',
  /** 2020-07-08 */
  day: 'YYYY-MM-DD',
}

/** A column of a query: an instant as London's clock said it. */
export function inLondon(instant: AnyColumn | SQL, form: keyof typeof FORMS): SQL<string> {
  return sql<string>`to_char(${instant} at time zone 'Europe/London', ${FORMS[form]})`
}
