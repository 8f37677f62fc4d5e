import type { Metadata } from 'next'
import { ActionTable } from '@/components/actions/action-table'
import { AddActionForm } from '@/components/actions/add-action-form'
import { answerOf, type Query } from '@/components/layout/as-at'
import { meetingsLabel } from '@/components/layout/navigation'
import { MeetingDeadlines } from '@/components/meetings/meeting-deadlines'
import { MovedPapers } from '@/components/meetings/moved-papers'
import { ResolutionsSection } from '@/components/resolutions/resolutions-section'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeading, Section } from '@/components/ui/page-heading'
import { Tag } from '@/components/ui/tag'
import { can } from '@/domain/access'
import { seesSteps } from '@/domain/calendar/concern'
import { changeInWords } from '@/domain/calendar/meeting-changes'
import { printDay } from '@/domain/dates/print-day'
import { PURPOSE_LABELS } from '@/domain/reports/labels'
import { isToFollow } from '@/domain/reports/status'
import { getCaller } from '@/server/trpc/caller'
import { loadMeeting, type MeetingParams } from './load'

export const metadata: Metadata = { title: 'Meeting' }

interface MeetingPageProps extends MeetingParams {
  searchParams: Promise<Query>
}

export default async function MeetingPage({ params, searchParams }: MeetingPageProps) {
  const [{ key }, query] = await Promise.all([params, searchParams])
  const caller = await getCaller()
  const { actor, today, committee, meeting, mayChange } = await loadMeeting(key)
  const asked = can(actor, 'action.read') ? await caller.actions.list({ meeting: key }) : null
  const resolutions = can(actor, 'action.read')
    ? await caller.resolutions.list({ meeting: key })
    : null
  const hasMoved = meeting.changes.some(({ from, to }) => from !== to)
  const moved =
    hasMoved && can(actor, 'report.review') ? await caller.meetings.movedPapers({ key }) : []
  const choices = can(actor, 'minutes.record') ? await caller.portfolio.choices() : null
  return (
    <div className="grid gap-8">
      <Breadcrumbs trail={[{ href: '/meetings', label: meetingsLabel(actor) }]} />
      {answerOf(query, 'added') !== undefined && (
        <Notice tone="success" title="What the meeting asked for was recorded" />
      )}
      {answerOf(query, 'resolved') !== undefined && (
        <Notice tone="success" title="What the meeting decided was recorded" />
      )}
      {answerOf(query, 'changed') !== undefined && (
        <Notice tone="success" title="The meeting was changed" />
      )}
      <PageHeading
        lead={
          meeting.changes.length === 0
            ? undefined
            : meeting.changes.map((change) => (
                <p key={`${change.on} ${change.kind} ${change.to}`}>{changeInWords(change)}</p>
              ))
        }
      >
        {committee.name}, {printDay(meeting.date)}{' '}
        {meeting.isCancelled && <Tag tone="closed">Cancelled</Tag>}
      </PageHeading>
      {mayChange && (
        <p className="no-print flex flex-wrap gap-4">
          <a href={`/meetings/${key}/move`}>Move this meeting</a>
          <a href={`/meetings/${key}/cancel`}>Cancel this meeting</a>
        </p>
      )}
      <Section id="agenda" title="Reports">
        <MovedPapers papers={moved} />
        {meeting.reports.length === 0 && (
          <EmptyState
            title={
              seesSteps(actor)
                ? 'No report goes to this meeting'
                : 'No report is published for this meeting yet'
            }
          />
        )}
        <ul className="grid gap-2">
          {meeting.reports.map((report) => (
            <li key={report.key}>
              <a href={`/reports/${report.key}`}>{report.subject}</a>{' '}
              <small>{PURPOSE_LABELS[report.purpose]}</small>{' '}
              {isToFollow(report.status) && <Tag>To follow</Tag>}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="deadlines" title="What is due when">
        <MeetingDeadlines {...{ committee, meeting, actor, today }} />
      </Section>
      <ResolutionsSection meeting={key} resolutions={resolutions} />
      {asked !== null && (
        <Section
          id="asked"
          title="Actions and questions"
          aside={<a href={`/actions?committee=${committee.key}`}>All that is outstanding</a>}
        >
          <ActionTable
            id="actions"
            caption="What the meeting asked for, soonest due first"
            rows={asked.rows}
          />
        </Section>
      )}
      {choices !== null && (
        <Section id="add-action" title="Record an action or a question">
          <AddActionForm
            key={asked?.rows.length}
            meeting={key}
            people={choices.people}
            programmes={choices.programmes}
          />
        </Section>
      )}
    </div>
  )
}
