import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { startOf } from '@/components/reports/form-start'
import { ReportForm } from '@/components/reports/report-form'
import { usualPeriods } from '@/components/reports/usual-periods'
import { getCaller, orNotFound } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Change what a report contains - Reports' }

export default async function EditReportPage({ params }: { params: Promise<{ key: string }> }) {
  const caller = await getCaller()
  const view = await orNotFound(caller.reports.get(await params))
  if (view.staff === null || !view.may.write) notFound()
  const choices = await caller.reports.choices()
  const { definition, version } = view.staff
  return (
    <FormPage
      trail={[
        { label: 'Reports', href: '/reports' },
        { label: view.subject, href: `/reports/${view.key}` },
      ]}
      title="Change what the report contains"
      lead={<p>The text changes when the report is drafted again. What was edited stays.</p>}
    >
      <ReportForm
        start={startOf(definition, view.meetings, choices)}
        choices={choices}
        usualPeriods={usualPeriods(definition.dataAsAt ?? choices.today)}
        report={{ key: view.key, version }}
      />
    </FormPage>
  )
}
