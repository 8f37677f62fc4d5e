import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BackupState } from '@/components/backups/backup-state'
import { BackupTable } from '@/components/backups/backup-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading, Section } from '@/components/ui/page-heading'
import { can } from '@/domain/access'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Backups' }

export default async function BackupsPage() {
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'jobs.manage')) notFound()
  const { runs, ...state } = await caller.backups.list()
  return (
    <div className="grid gap-8">
      <Breadcrumbs trail={[{ label: 'Status', href: '/status' }]} />
      <PageHeading>
        {state.isOverdue ? 'A backup is overdue' : 'The backup is up to date'}
      </PageHeading>
      <BackupState {...state} />
      {runs.length > 0 && (
        <Section id="made" title="What was made">
          <BackupTable backups={runs} />
        </Section>
      )}
    </div>
  )
}
