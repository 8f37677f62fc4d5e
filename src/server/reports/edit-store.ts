import 'server-only'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { dayText } from '@/domain/portfolio-file/fields'

/** A column of a query over `report`: who edited each paragraph last, of those that are edited in the working draft. */
export const editsOfReport = sql<unknown>`(select coalesce(json_object_agg(last.paragraph,
    json_build_object('by', last.actor, 'on', last."on")), '{}')
  from (select distinct on (edited.paragraph) edited.paragraph, step.actor, step."on"
    from (select jsonb_path_query(report.document,
        '$.sections[*].blocks[*] ? (@.origin == "edited").key') #>> '{}' as paragraph) edited
    join audit_event step on step.subject = 'reports/' || report.key || '/paragraphs/' || edited.paragraph
    order by edited.paragraph, step.id desc) last)`.mapWith((value: unknown) =>
  typeof value === 'string' ? JSON.parse(value) : value,
)

export const editsSchema = z.record(z.string(), z.object({ by: z.string(), on: dayText }))
