import 'server-only'
import { sql } from 'drizzle-orm'
import { programmes } from './schema/programmes'
import { userProgrammes, users } from './schema/users'

/**
 * A column for queries on users: the keys of the programmes that the person leads. The tables are named in full, because
 * Drizzle leaves the table's name off the columns of a query on one table.
 */
export const programmesLed = sql<string[]>`array(
  select ${programmes}.key from ${userProgrammes}
  join ${programmes} on ${programmes}.id = ${userProgrammes}.programme_id
  where ${userProgrammes}.user_id = ${users}.id order by 1
)`
