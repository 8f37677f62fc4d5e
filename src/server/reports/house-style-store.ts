import 'server-only'
import { sql } from 'drizzle-orm'

/** A column of any query: the style in force, null where none was chosen. */
export const houseStyleInForce = sql<unknown>`(select json_build_object(
    'number', house_style.number, 'style', house_style.style)
  from house_style order by house_style.number desc limit 1)`.mapWith((value: unknown) =>
  typeof value === 'string' ? JSON.parse(value) : value,
)
