import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { CommitteeForm } from '@/components/meetings/committee-form'
import { CommitteeTemplates } from '@/components/meetings/committee-templates'
import { Notice } from '@/components/ui/notice'
import { can } from '@/domain/access'
import { getCaller, orNotFound } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Change a committee - Meetings' }

interface EditCommitteePageProps {
  params: Promise<{ key: string }>
  searchParams: Promise<{ done?: string }>
}

export default async function EditCommitteePage({ params, searchParams }: EditCommitteePageProps) {
  const [{ key }, { done }] = await Promise.all([params, searchParams])
  const caller = await getCaller()
  const { actor, today } = await caller.session.whoAmI()
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
      {done === 'template' && <Notice tone="success" title="The template was saved" />}
      <CommitteeForm committee={committee} />
      {can(actor, 'house-style.manage') && (
        <CommitteeTemplates committee={committee} today={today} />
      )}
    </FormPage>
  )
}
