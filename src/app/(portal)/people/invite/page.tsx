import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { InviteForm } from '@/components/people/invite-form'
import { can } from '@/domain/access'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Invite a person - People' }

export default async function InvitePage() {
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'people.manage')) notFound()
  const { programmes } = await caller.portfolio.choices()
  return (
    <FormPage trail={[{ label: 'People', href: '/people' }]} title="Invite a person">
      <InviteForm programmes={programmes} />
    </FormPage>
  )
}
