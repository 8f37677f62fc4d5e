import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { startOf } from '@/components/reports/form-start'
import { NextForm } from '@/components/reports/next-form'
import { getCaller, orNotFound } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Start the next report - Reports' }

export default async function NextReportPage({ params }: { params: Promise<{ key: string }> }) {
  const caller = await getCaller()
  const view = await orNotFound(caller.reports.get(await params))
  if (view.staff === null || !view.may.make) notFound()
  const choices = await caller.reports.choices()
  const { definition } = view.staff
  return (
    <FormPage
      trail={[
        { label: 'Reports', href: '/reports' },
        { label: view.subject, href: `/reports/${view.key}` },
      ]}
      title="Start the next report"
      lead={
        <p>
          It has the same sections and is drafted from new facts. What you wrote yourself is taken
          over, and is marked as unchanged until you touch it.
        </p>
      }
    >
      <NextForm
        report={view.key}
        start={startOf({ ...definition, dataAsAt: choices.today }, [], choices)}
        choices={choices}
      />
    </FormPage>
  )
}
