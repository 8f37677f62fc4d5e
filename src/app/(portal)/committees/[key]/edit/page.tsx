import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { CommitteeForm } from '@/components/meetings/committee-form'
import { can } from '@/domain/access'
import { getCaller, orNotFound } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Change a committee - Meetings' }

export default async function EditCommitteePage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'committee.write')) notFound()
  const committee = await orNotFound(caller.meetings.committee({ key }))
  return (
    <FormPage
      trail={[{ label: 'Meetings', href: '/meetings' }]}
      title={`Change the ${committee.name}`}
      lead={
        <p>
          Its deadlines are counted back from each meeting in working days. A name that is replaced
          stays as a former one.
        </p>
      }
    >
      <CommitteeForm committee={committee} />
    </FormPage>
  )
}
