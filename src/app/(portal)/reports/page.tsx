import type { Metadata } from 'next'
import { type Query, readAsAt } from '@/components/layout/as-at'
import { AsAtForm, AsAtNotice } from '@/components/layout/as-at-control'
import { ReportsTable } from '@/components/reports/reports-table'
import { reportsFinding } from '@/components/reports/words'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { can } from '@/domain/access'
import { printDay } from '@/domain/dates/print-day'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Reports' }

export default async function ReportsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { asAt, wrong } = readAsAt(await searchParams)
  const caller = await getCaller()
  const [{ actor }, list] = await Promise.all([
    caller.session.whoAmI(),
    caller.reports.list({ asAt }),
  ])
  const mayWrite = can(actor, 'report.write')
  return (
    <div className="grid gap-8">
      <AsAtNotice path="/reports" asAt={asAt} wrong={wrong} />
      <PageHeading
        lead={
          <p>
            As at <time dateTime={list.asAt}>{printDay(list.asAt)}</time>.
          </p>
        }
        actions={
          mayWrite && list.isToday && <ButtonLink href="/reports/new">Make a report</ButtonLink>
        }
      >
        {reportsFinding(list.reports)}
      </PageHeading>
      {list.reports.length > 0 ? (
        <ReportsTable reports={list.reports} />
      ) : (
        <EmptyState title="No report to show">
          {mayWrite
            ? 'Make one: choose a meeting, then the programmes that it is to cover.'
            : 'Reports are shown here once they have been approved and published.'}
        </EmptyState>
      )}
      <AsAtForm path="/reports" asAt={asAt} wrong={undefined} />
    </div>
  )
}
