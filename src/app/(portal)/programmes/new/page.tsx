import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { AddProgrammeForm } from '@/components/programmes/programme-form'
import { can } from '@/domain/access'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Add a programme - Programmes' }

export default async function NewProgrammePage() {
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'programme.write')) notFound()
  return (
    <FormPage trail={[{ label: 'Programmes', href: '/programmes' }]} title="Add a programme">
      <AddProgrammeForm choices={await caller.portfolio.choices()} />
    </FormPage>
  )
}
