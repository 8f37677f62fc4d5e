import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionTable } from '@/components/actions/action-table'
import { actionsFinding } from '@/components/actions/words'
import { type Query, readAsAt } from '@/components/layout/as-at'
import { AsAtForm, AsAtNotice } from '@/components/layout/as-at-control'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading, Section } from '@/components/ui/page-heading'
import { can } from '@/domain/access'
import { printDay } from '@/domain/dates/print-day'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Outstanding actions' }

export default async function ActionsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { asAt, wrong } = readAsAt(await searchParams)
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'action.read')) notFound()
  const list = await caller.actions.list({ asAt })
  const outstanding = list.rows.filter(({ standing }) => standing.state !== 'closed')
  return (
    <div className="grid gap-8">
      <AsAtNotice path="/actions" asAt={asAt} wrong={wrong} />
      <PageHeading
        lead={
          <p>
            What committees asked for and is not closed, as at{' '}
            <time dateTime={list.asAt}>{printDay(list.asAt)}</time>.
          </p>
        }
      >
        {actionsFinding(list.rows)}
      </PageHeading>
      {outstanding.length === 0 && (
        <EmptyState title="Nothing is outstanding">
          Actions are recorded on the page of a meeting.
        </EmptyState>
      )}
      {list.committees.map(({ key, name }) => {
        const rows = outstanding.filter(({ committee }) => committee.key === key)
        if (rows.length === 0) return null
        return (
          <Section key={key} id={`of-${key}`} title={name}>
            <ActionTable
              id={`actions-${key}`}
              caption={`Outstanding actions of the ${name}, soonest due first`}
              rows={rows}
            />
          </Section>
        )
      })}
      <AsAtForm path="/actions" asAt={asAt} wrong={undefined} />
    </div>
  )
}
