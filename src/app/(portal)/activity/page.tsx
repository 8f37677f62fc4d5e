import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActivityFilters } from '@/components/activity/activity-filters'
import { ActivityList } from '@/components/activity/activity-list'
import { addressOf, type Query } from '@/components/layout/as-at'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { can } from '@/domain/access'
import { getCaller } from '@/server/trpc/caller'
import { readAfter, readAskedActivity } from './asked'

export const metadata: Metadata = { title: 'Who changed what' }

export default async function ActivityPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'activity.read')) notFound()
  const { asked, wrong } = readAskedActivity(query)
  const after = readAfter(query)
  const [{ events, nextCursor, names }, count, people] = await Promise.all([
    caller.activity.list({ ...asked, after }),
    caller.activity.count(asked),
    caller.activity.people(),
  ])
  const all = count === null ? 'More than 1,000 changes' : changes(count)
  return (
    <div className="grid gap-8">
      <PageHeading
        lead={<p>{all}, newest first. Times are those of London.</p>}
        actions={<a href={addressOf('/activity.csv', asked)}>Download these changes as CSV</a>}
      >
        Who changed what
      </PageHeading>
      <ActivityFilters
        asked={asked}
        people={people}
        seesPeople={can(actor, 'people.manage')}
        wrong={wrong}
      />
      {events.length === 0 ? (
        <EmptyState title="No change fits this">Ask for fewer things at once.</EmptyState>
      ) : (
        <ActivityList events={events} names={names} />
      )}
      <Pagination
        showing={changes(events.length)}
        first={after === undefined ? null : addressOf('/activity', asked)}
        next={
          nextCursor === null
            ? null
            : addressOf('/activity', { ...asked, after: String(nextCursor) })
        }
      />
    </div>
  )
}

const changes = (count: number) => (count === 1 ? '1 change' : `${count} changes`)
