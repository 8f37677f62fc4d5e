import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CorporatePlanForm } from '@/components/reports/corporate-plan-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeading, Section } from '@/components/ui/page-heading'
import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { can } from '@/domain/access'
import { printDay } from '@/domain/dates/print-day'
import { isIllustrative } from '@/domain/reports/templates/corporate-plan'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Corporate plans' }

interface CorporatePlansPageProps {
  searchParams: Promise<{ done?: string }>
}

export default async function CorporatePlansPage({ searchParams }: CorporatePlansPageProps) {
  const { done } = await searchParams
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'house-style.manage')) notFound()
  const plans = await caller.corporatePlans.list()
  return (
    <div className="grid gap-8">
      <Breadcrumbs trail={[{ href: '/settings', label: 'Settings' }]} />
      {done === 'saved' && <Notice tone="success" title="The plan was saved" />}
      <PageHeading
        lead={
          <p>
            Authors choose which outcomes a report serves. A report keeps the words that it was
            given, whatever becomes of the plan.
          </p>
        }
      >
        Corporate plans
      </PageHeading>
      {plans.length === 0 ? (
        <EmptyState title="No plan is on record">Enter the first one below.</EmptyState>
      ) : (
        <Table
          id="plans"
          caption="Corporate plans, the earliest first"
          head={
            <>
              <ColumnHead>Plan</ColumnHead>
              <ColumnHead>Years</ColumnHead>
              <ColumnHead>Outcomes</ColumnHead>
            </>
          }
        >
          {plans.map((plan) => (
            <tr key={plan.key}>
              <RowHead>
                <a href={`/settings/corporate-plans/${plan.key}`}>{plan.name}</a>
                {isIllustrative(plan) && <Tag>Illustrative</Tag>}
              </RowHead>
              <Cell label="Years">
                {plan.until === undefined
                  ? `From ${printDay(plan.from)}`
                  : `${printDay(plan.from)} to ${printDay(plan.until)}`}
              </Cell>
              <Cell label="Outcomes">{plan.outcomes.join('; ')}</Cell>
            </tr>
          ))}
        </Table>
      )}
      <Section id="add" title="Add a plan">
        <CorporatePlanForm key={plans.length} />
      </Section>
    </div>
  )
}
