import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { emptyStart } from '@/components/reports/form-start'
import { ReportForm } from '@/components/reports/report-form'
import { usualPeriods } from '@/components/reports/usual-periods'
import { can } from '@/domain/access'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Make a report - Reports' }

export default async function NewReportPage() {
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
        start={emptyStart(choices)}
        choices={choices}
        usualPeriods={usualPeriods(choices.today)}
      />
    </FormPage>
  )
}
