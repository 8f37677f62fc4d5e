import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionTable } from '@/components/actions/action-table'
import { AddActionForm } from '@/components/actions/add-action-form'
import { answerOf, type Query } from '@/components/layout/as-at'
import { ResolutionsSection } from '@/components/resolutions/resolutions-section'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeading, Section } from '@/components/ui/page-heading'
import { can } from '@/domain/access'
import { printDay } from '@/domain/dates/print-day'
import { PURPOSE_LABELS } from '@/domain/reports/labels'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Meeting' }

interface MeetingPageProps {
  params: Promise<{ key: string }>
  searchParams: Promise<Query>
}

export default async function MeetingPage({ params, searchParams }: MeetingPageProps) {
  const [{ key }, query] = await Promise.all([params, searchParams])
  const caller = await getCaller()
  const [{ actor }, committees] = await Promise.all([
    caller.session.whoAmI(),
    caller.meetings.list({}),
  ])
  const committee = committees.find(({ meetings }) => meetings.some((one) => one.key === key))
  const meeting = committee?.meetings.find((one) => one.key === key)
  if (committee === undefined || meeting === undefined) notFound()
  const asked = can(actor, 'action.read') ? await caller.actions.list({ meeting: key }) : null
  const resolutions = can(actor, 'action.read')
    ? await caller.resolutions.list({ meeting: key })
    : null
  const choices = can(actor, 'minutes.record') ? await caller.portfolio.choices() : null
  return (
    <div className="grid gap-8">
      <Breadcrumbs trail={[{ href: '/meetings', label: 'Meetings' }]} />
      {answerOf(query, 'added') !== undefined && (
        <Notice tone="success" title="What the meeting asked for was recorded" />
      )}
      {answerOf(query, 'resolved') !== undefined && (
        <Notice tone="success" title="What the meeting decided was recorded" />
      )}
      <PageHeading>
        {committee.name}, {printDay(meeting.date)}
      </PageHeading>
      <Section id="agenda" title="Reports">
        {meeting.reports.length === 0 && <EmptyState title="No report goes to this meeting" />}
        <ul className="grid gap-2">
          {meeting.reports.map((report) => (
            <li key={report.key}>
              <a href={`/reports/${report.key}`}>{report.subject}</a>{' '}
              <small>{PURPOSE_LABELS[report.purpose]}</small>
            </li>
          ))}
        </ul>
      </Section>
      <ResolutionsSection meeting={key} resolutions={resolutions} />
      {asked !== null && (
        <Section id="asked" title="Actions and questions">
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
