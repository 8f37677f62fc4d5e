import 'server-only'
import { assertCan } from '@/domain/authorise'
import { corporatePlanOn, isIllustrative } from '@/domain/reports/templates/corporate-plan'
import type { ReportChoices } from '@/domain/reports/views'
import type { ServerContext } from '../context'
import { listCorporatePlans } from '../corporate-plans/store'
import { readTogether } from '../db/together'
import { mapCommitteeTemplates } from '../meetings/template-store'
import { choicesOnRecord } from './choice-store'

/** What an author chooses from when they make a report. Three queries. */
export async function readReportChoices(ctx: ServerContext): Promise<ReportChoices> {
  assertCan(ctx.actor, 'report.write')
  const [{ onRecord }, templates, plans] = await Promise.all([
    readTogether(ctx.db, { onRecord: choicesOnRecord }),
    mapCommitteeTemplates(ctx.db),
    listCorporatePlans(ctx.db),
  ])
  const plan = corporatePlanOn(plans, ctx.today)
  return {
    ...{ today: ctx.today, ...onRecord },
    templates: Object.fromEntries(templates),
    plan: plan && {
      ...{ name: plan.name, outcomes: plan.outcomes },
      isIllustrative: isIllustrative(plan),
    },
  }
}
