import 'server-only'
import { assertCan } from '@/domain/authorise'
import { corporatePlanOn, isIllustrative } from '@/domain/reports/templates/corporate-plan'
import type { ReportChoices } from '@/domain/reports/views'
import type { ServerContext } from '../context'
import { listCorporatePlans } from '../corporate-plans/store'
import { mapCommitteeTemplates } from '../meetings/template-store'
import {
  listMeasureChoices,
  listMeetingChoices,
  listPersonChoices,
  listProgrammeChoices,
} from './choice-store'

/** What an author chooses from when they make a report. */
export async function readReportChoices(ctx: ServerContext): Promise<ReportChoices> {
  assertCan(ctx.actor, 'report.write')
  const [meetings, programmes, measures, people, templates, plans] = await Promise.all([
    listMeetingChoices(ctx.db),
    listProgrammeChoices(ctx.db),
    listMeasureChoices(ctx.db),
    listPersonChoices(ctx.db),
    mapCommitteeTemplates(ctx.db),
    listCorporatePlans(ctx.db),
  ])
  const plan = corporatePlanOn(plans, ctx.today)
  return {
    ...{ today: ctx.today, meetings, programmes, measures, people },
    templates: Object.fromEntries(templates),
    plan: plan && {
      ...{ name: plan.name, outcomes: plan.outcomes },
      isIllustrative: isIllustrative(plan),
    },
  }
}
