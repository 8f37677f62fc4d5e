import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { CorporatePlanForm } from '@/components/reports/corporate-plan-form'
import { can } from '@/domain/access'
import { isIllustrative } from '@/domain/reports/templates/corporate-plan'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Change a corporate plan' }

export default async function CorporatePlanPage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'house-style.manage')) notFound()
  const plan = (await caller.corporatePlans.list()).find((one) => one.key === key)
  if (plan === undefined) notFound()
  return (
    <FormPage
      trail={[
        { href: '/settings', label: 'Settings' },
        { href: '/settings/corporate-plans', label: 'Corporate plans' },
      ]}
      title={`Change the ${plan.name}`}
      lead={
        isIllustrative(plan) ? (
          <p>Its outcomes are illustrative. Once you change them they are yours.</p>
        ) : undefined
      }
    >
      <CorporatePlanForm plan={plan} />
    </FormPage>
  )
}
