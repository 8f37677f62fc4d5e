import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { PeopleForm } from '@/components/reports/review/people-form'
import { getCaller, orNotFound } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Who reviews and clears a report - Reports' }

export default async function ReportPeoplePage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params
  const caller = await getCaller()
  const view = await orNotFound(caller.reports.get({ key }))
  if (view.staff === null) notFound()
  const { may, staff, named, inOrder } = await caller.reviews.get({ key })
  if (!may.name) notFound()
  return (
    <FormPage
      trail={[
        { label: 'Reports', href: '/reports' },
        { label: view.subject, href: `/reports/${key}` },
      ]}
      title="Who reviews and clears the report"
      lead={<p>Name nobody and the report goes straight to whoever approves it.</p>}
    >
      <PeopleForm {...{ staff, named, inOrder }} report={key} version={view.staff.version} />
    </FormPage>
  )
}
