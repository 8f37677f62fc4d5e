import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { ReasonForm } from '@/components/reports/review/reason-form'
import { getCaller, orNotFound } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Send the report back - Reports' }

export default async function SendBackPage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params
  const caller = await getCaller()
  const view = await orNotFound(caller.reports.get({ key }))
  if (view.staff === null) notFound()
  const { may } = await caller.reviews.get({ key })
  if (!may.sendBack) notFound()
  return (
    <FormPage
      trail={[
        { label: 'Reports', href: '/reports' },
        { label: view.subject, href: `/reports/${key}` },
      ]}
      title="Send the report back"
      lead={<p>It becomes a draft again. What was cleared or approved of it stays on record.</p>}
    >
      <ReasonForm step="send-back" report={key} version={view.staff.version} />
    </FormPage>
  )
}
