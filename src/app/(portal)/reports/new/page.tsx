import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { answerOf, type Query } from '@/components/layout/as-at'
import { FormPage } from '@/components/layout/form-page'
import { emptyStart, startOf } from '@/components/reports/form-start'
import { ReportForm } from '@/components/reports/report-form'
import { usualPeriods } from '@/components/reports/usual-periods'
import { can } from '@/domain/access'
import type { ReportChoices } from '@/domain/reports/views'
import { getCaller, orNotFound } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Make a report - Reports' }

export default async function NewReportPage({ searchParams }: { searchParams: Promise<Query> }) {
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'report.write')) notFound()
  const choices = await caller.reports.choices()
  return (
    <FormPage
      trail={[{ label: 'Reports', href: '/reports' }]}
      title="Make a report"
      lead={
        <p>
          Choose the meeting and what the report is to cover. It is drafted in the next step. A
          meeting that is not in the list is <a href="/meetings">added here</a>.
        </p>
      }
    >
      <ReportForm
        start={await startFrom(answerOf(await searchParams, 'like'), choices)}
        choices={choices}
        usualPeriods={usualPeriods(choices.today)}
      />
    </FormPage>
  )
}

/** The form of a new report, like another one when the address names it. */
async function startFrom(like: string | undefined, choices: ReportChoices) {
  if (like === undefined) return emptyStart(choices)
  const { staff } = await orNotFound((await getCaller()).reports.get({ key: like }))
  if (staff === null) return emptyStart(choices)
  return startOf({ ...staff.definition, dataAsAt: choices.today }, [], choices)
}
