import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActivityList } from '@/components/activity/activity-list'
import { addressOf, type Query } from '@/components/layout/as-at'
import { FormPage } from '@/components/layout/form-page'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { can } from '@/domain/access'
import { getCaller } from '@/server/trpc/caller'
import { readAfter } from '../../../activity/asked'
import { loadProgramme, type ProgrammeParams, trailOf } from '../load'

export const metadata: Metadata = { title: 'Who changed what - Programmes' }

interface ActivityPageProps extends ProgrammeParams {
  searchParams: Promise<Query>
}

export default async function ActivityPage({ params, searchParams }: ActivityPageProps) {
  const [{ key }, query] = await Promise.all([params, searchParams])
  const { actor, view } = await loadProgramme(key)
  if (!can(actor, 'activity.read')) notFound()
  const after = readAfter(query)
  const { events, nextCursor, names } = await (await getCaller()).activity.list({
    programme: key,
    after,
  })
  const path = `/programmes/${key}/activity`
  return (
    <FormPage
      trail={trailOf(view.programme)}
      title="Who changed what"
      lead={<p>In {view.programme.name}, newest first.</p>}
    >
      {events.length === 0 ? (
        <EmptyState title="Nothing was changed here since it was imported">
          Every change that somebody records shows here, with its reason.
        </EmptyState>
      ) : (
        <ActivityList events={events} names={names} />
      )}
      <Pagination
        showing={`${events.length} ${events.length === 1 ? 'change' : 'changes'}`}
        first={after === undefined ? null : path}
        next={nextCursor === null ? null : addressOf(path, { after: String(nextCursor) })}
      />
    </FormPage>
  )
}
