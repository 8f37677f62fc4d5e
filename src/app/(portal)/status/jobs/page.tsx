import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FailedTable } from '@/components/jobs/failed-table'
import { JobOutcome } from '@/components/jobs/job-outcome'
import { QueueTable } from '@/components/jobs/queue-table'
import { WorkerSign } from '@/components/jobs/worker-sign'
import { answerOf, type Query } from '@/components/layout/as-at'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading, Section } from '@/components/ui/page-heading'
import { can } from '@/domain/access'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Background work' }

export default async function JobsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, caller] = await Promise.all([searchParams, getCaller()])
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'jobs.manage')) notFound()
  const { queues, heartbeatSeconds, failed } = await caller.jobs.list()
  return (
    <div className="grid gap-8">
      <Breadcrumbs trail={[{ label: 'Status', href: '/status' }]} />
      <PageHeading lead={<WorkerSign seconds={heartbeatSeconds} />}>
        {failed.length === 0
          ? 'No background work has failed'
          : `Background work has failed: ${failed.length}`}
      </PageHeading>
      <JobOutcome done={answerOf(query, 'done')} />
      <Section id="failed" title="What failed">
        {failed.length === 0 ? (
          <EmptyState title="Nothing is to be done here">
            Work that fails is tried eight times in the course of an hour. Only then it stands here.
          </EmptyState>
        ) : (
          <FailedTable failed={failed} />
        )}
      </Section>
      <Section id="waiting" title="What waits">
        <QueueTable queues={queues} />
      </Section>
    </div>
  )
}
