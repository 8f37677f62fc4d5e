import type { Metadata } from 'next'
import { answerOf, type Query, readAsAt } from '@/components/layout/as-at'
import { AsAtForm, AsAtNotice } from '@/components/layout/as-at-control'
import { AddMeetingForm } from '@/components/meetings/add-meeting-form'
import { CommitteeSection } from '@/components/meetings/committee-section'
import { meetingsFinding } from '@/components/meetings/words'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeading, Section } from '@/components/ui/page-heading'
import { can } from '@/domain/access'
import { seesSteps } from '@/domain/calendar/concern'
import { printDay } from '@/domain/dates/print-day'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Meetings' }

export default async function MeetingsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const { asAt, wrong } = readAsAt(query)
  const caller = await getCaller()
  const [{ actor, today }, committees] = await Promise.all([
    caller.session.whoAmI(),
    caller.meetings.list({ asAt }),
  ])
  const day = asAt ?? today
  const mayAdd = can(actor, 'report.write') && asAt === undefined
  const mayEdit = can(actor, 'committee.write') && asAt === undefined
  const added = answerOf(query, 'added')
  return (
    <div className="grid gap-8">
      <AsAtNotice path="/meetings" asAt={asAt} wrong={wrong} />
      {added !== undefined &&
        committees.some((one) => one.meetings.some(({ key }) => key === added)) && (
          <Notice tone="success" title="The meeting was added" />
        )}
      {answerOf(query, 'changed') !== undefined && (
        <Notice tone="success" title="The committee was changed" />
      )}
      <PageHeading
        lead={
          <p>
            As at <time dateTime={day}>{printDay(day)}</time>: which committees meet when, and what
            they are given to read.
          </p>
        }
      >
        {meetingsFinding(committees, day)}
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
          today={day}
          mayWrite={mayAdd}
          mayEdit={mayEdit}
          seesDrafts={seesSteps(actor)}
        />
      ))}
      {mayAdd && committees.length > 0 && (
        <Section id="add-meeting" title="Add a meeting">
          <AddMeetingForm
            key={added}
            committees={committees.map(({ key, name }) => ({ key, name }))}
          />
        </Section>
      )}
      <AsAtForm path="/meetings" asAt={asAt} wrong={undefined} />
    </div>
  )
}
