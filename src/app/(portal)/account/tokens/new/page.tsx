import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TokenForm } from '@/components/account/token-form'
import { FormPage } from '@/components/layout/form-page'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Make a token - Your account' }

export default async function NewTokenPage() {
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  if (actor.kind === 'public') notFound()
  return (
    <FormPage trail={[{ label: 'Your account', href: '/account' }]} title="Make a token">
      <TokenForm />
    </FormPage>
  )
}
