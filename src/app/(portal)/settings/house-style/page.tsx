import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HouseStyleForm } from '@/components/house-style/house-style-form'
import { FormPage } from '@/components/layout/form-page'
import { Notice } from '@/components/ui/notice'
import { can } from '@/domain/access'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'House style' }

interface HouseStylePageProps {
  searchParams: Promise<{ done?: string }>
}

export default async function HouseStylePage({ searchParams }: HouseStylePageProps) {
  const { done } = await searchParams
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'house-style.manage')) notFound()
  const { number, style } = await caller.houseStyle.get()
  return (
    <FormPage
      trail={[{ href: '/settings', label: 'Settings' }]}
      title="House style"
      lead={
        <p>
          How drafted reports write what every council writes. Names and people’s own words stay as
          they were written. Drafts made before a change are marked as out of date.
        </p>
      }
    >
      {done === 'saved' && number > 0 && (
        <Notice tone="success" title="Saved. The next draft is written in this style." />
      )}
      <HouseStyleForm style={style} seen={number} />
    </FormPage>
  )
}
