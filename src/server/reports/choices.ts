import 'server-only'
import { assertCan } from '@/domain/authorise'
import type { ReportChoices } from '@/domain/reports/views'
import type { ServerContext } from '../context'
import {
  listMeasureChoices,
  listMeetingChoices,
  listPersonChoices,
  listProgrammeChoices,
} from './choice-store'

/** What an author chooses from when they make a report. */
export async function readReportChoices(ctx: ServerContext): Promise<ReportChoices> {
  assertCan(ctx.actor, 'report.write')
  const [meetings, programmes, measures, people] = await Promise.all([
    listMeetingChoices(ctx.db),
    listProgrammeChoices(ctx.db),
    listMeasureChoices(ctx.db),
    listPersonChoices(ctx.db),
  ])
  return { today: ctx.today, meetings, programmes, measures, people }
}
