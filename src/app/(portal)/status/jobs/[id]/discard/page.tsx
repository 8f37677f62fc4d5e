import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DiscardForm } from '@/components/jobs/discard-form'
import { nameOf } from '@/components/jobs/failed-table'
import { FormPage } from '@/components/layout/form-page'
import { can } from '@/domain/access'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Discard work - Background work' }

export default async function DiscardPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, caller] = await Promise.all([params, getCaller()])
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'jobs.manage')) notFound()
  const { failed } = await caller.jobs.list()
  const job = failed.find((listed) => listed.id === id)
  if (job === undefined) notFound()
  return (
    <FormPage
      trail={[
        { label: 'Status', href: '/status' },
        { label: 'Background work', href: '/status/jobs' },
      ]}
      title="Discard work that failed"
      lead={
        <p>
          {nameOf(job)}. It will never be done, and what it was to do is forgotten. That you
          discarded it stays on record.
        </p>
      }
    >
      <DiscardForm id={job.id} />
    </FormPage>
  )
}
