import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Day } from '@/domain/dates/day'
import { decisionSchema } from '@/domain/portfolio-file/decision'
import { DECISION_OUTCOMES } from '@/domain/reports/values'
import { withResolutions } from '@/domain/resolutions/resolved'

/** A column of a query over `report r`: what meetings resolved on its recommendations by a day, in the order in which it counts. */
export const resolutionsAsAt = (
  asAt: Day,
): SQL => sql`(select coalesce(json_agg(json_build_object('meeting', m.key, 'place', s.place, 'text', s.text,
    'outcome', s.outcome, 'amendment', s.amendment, 'minute', s.minute) order by m.date, s.id), '[]')
  from resolution s join meeting m on m.id = s.meeting_id where s.report_id = r.id and s.on <= ${asAt})`

const resolvedRow = z.looseObject({
  recommendations: z.array(decisionSchema),
  resolutions: z.array(
    z.object({
      meeting: z.string(),
      place: z.number(),
      text: z.string().nullable(),
      outcome: z.enum(DECISION_OUTCOMES),
      amendment: z.string().nullable(),
      minute: z.string().nullable(),
    }),
  ),
})

/** A row of a report whose recommendations say what was resolved on them. */
export function withResolved(row: unknown): Record<string, unknown> {
  const { resolutions, recommendations, ...columns } = resolvedRow.parse(row)
  return { ...columns, recommendations: withResolutions(recommendations, resolutions) }
}
