import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { ReasonForm } from '@/components/reports/review/reason-form'
import { getCaller, orNotFound } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Correct a published report - Reports' }

export default async function CorrectPage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params
  const caller = await getCaller()
  const view = await orNotFound(caller.reports.get({ key }))
  if (view.staff === null) notFound()
  const { may } = await caller.reviews.get({ key })
  if (!may.correct) notFound()
  return (
    <FormPage
      trail={[
        { label: 'Reports', href: '/reports' },
        { label: view.subject, href: `/reports/${key}` },
      ]}
      title={
        view.withdrawn === null ? 'Correct a published report' : 'Publish a withdrawn report again'
      }
      lead={
        <p>
          The next version opens as a draft.{' '}
          {view.withdrawn === null
            ? 'Readers keep the version that they have until the correction is published; both stay readable.'
            : 'Readers keep the notice until it is approved and published again. The version that was withdrawn stays readable to Members and staff.'}
        </p>
      }
    >
      <ReasonForm step="correct" report={key} version={view.staff.version} />
    </FormPage>
  )
}
