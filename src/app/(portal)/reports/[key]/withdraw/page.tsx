import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { ReasonForm } from '@/components/reports/review/reason-form'
import { getCaller, orNotFound } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Withdraw a published report - Reports' }

export default async function WithdrawPage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params
  const caller = await getCaller()
  const view = await orNotFound(caller.reports.get({ key }))
  if (view.staff === null) notFound()
  const { may } = await caller.reviews.get({ key })
  if (!may.withdraw) notFound()
  return (
    <FormPage
      trail={[
        { label: 'Reports', href: '/reports' },
        { label: view.subject, href: `/reports/${key}` },
      ]}
      title="Withdraw a published report"
      lead={
        <p>
          Readers find a notice in place of the paper, with your reason. This cannot be undone. The
          paper is kept, and Members and staff can read it.
        </p>
      }
    >
      <ReasonForm step="withdraw" report={key} version={view.staff.version} />
    </FormPage>
  )
}
