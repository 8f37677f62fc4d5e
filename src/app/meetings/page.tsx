import type { Metadata } from 'next'
import { answerOf, type Query } from '@/components/layout/as-at'
import { AddMeetingForm } from '@/components/meetings/add-meeting-form'
import { CommitteeSection } from '@/components/meetings/committee-section'
import { meetingsFinding } from '@/components/meetings/words'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeading, Section } from '@/components/ui/page-heading'
import { can } from '@/domain/access'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Meetings' }

export default async function MeetingsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const caller = await getCaller()
  const [{ actor, today }, committees] = await Promise.all([
    caller.session.whoAmI(),
    caller.meetings.list(),
  ])
  const mayAdd = can(actor, 'report.write')
  const added = answerOf(await searchParams, 'added')
  return (
    <div className="grid gap-8">
      {added !== undefined &&
        committees.some((one) => one.meetings.some(({ key }) => key === added)) && (
          <Notice tone="success" title="The meeting was added" />
        )}
      <PageHeading lead={<p>Which committees meet when, and what they are given to read.</p>}>
        {meetingsFinding(committees, today)}
      </PageHeading>
      {committees.length === 0 && (
        <EmptyState title="No committee is on record">
          Committees come with a portfolio file.
        </EmptyState>
      )}
      {committees.map((committee) => (
        <CommitteeSection
          key={committee.key}
          committee={committee}
          today={today}
          mayWrite={mayAdd}
        />
      ))}
      {mayAdd && committees.length > 0 && (
        <Section id="add-meeting" title="Add a meeting">
          <AddMeetingForm committees={committees.map(({ key, name }) => ({ key, name }))} />
        </Section>
      )}
    </div>
  )
}
