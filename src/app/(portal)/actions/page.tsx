import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionTable } from '@/components/actions/action-table'
import { OutstandingReportForm } from '@/components/actions/outstanding-report-form'
import { actionsFinding } from '@/components/actions/words'
import { answerOf, type Query, readAsAt } from '@/components/layout/as-at'
import { AsAtForm, AsAtNotice } from '@/components/layout/as-at-control'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading, Section } from '@/components/ui/page-heading'
import { can } from '@/domain/access'
import type { Day } from '@/domain/dates/day'
import { printDay } from '@/domain/dates/print-day'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Outstanding actions' }

export default async function ActionsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const { asAt, wrong } = readAsAt(query)
  const caller = await getCaller()
  const { actor, today } = await caller.session.whoAmI()
  if (!can(actor, 'action.read')) notFound()
  const list = await caller.actions.list({ asAt })
  const chosen = list.committees.find(({ key }) => key === answerOf(query, 'committee'))
  const committees = chosen === undefined ? list.committees : [chosen]
  const mayDraft = can(actor, 'report.write') && asAt === undefined
  const next = chosen === undefined || !mayDraft ? undefined : await nextMeeting(chosen.key, today)
  const outstanding = list.rows.filter(
    ({ standing, committee }) =>
      standing.state !== 'closed' && (chosen === undefined || committee.key === chosen.key),
  )
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
        {actionsFinding(outstanding)}
      </PageHeading>
      {outstanding.length === 0 && (
        <EmptyState title="Nothing is outstanding">
          {chosen === undefined
            ? 'Actions are recorded on the page of a meeting.'
            : `Everything that the ${chosen.name} asked for is closed.`}
        </EmptyState>
      )}
      {committees.map(({ key, name }) => {
        const rows = outstanding.filter(({ committee }) => committee.key === key)
        if (rows.length === 0) return null
        return (
          <Section
            key={key}
            id={`of-${key}`}
            title={name}
            aside={<Aside committee={key} isChosen={chosen !== undefined} mayDraft={mayDraft} />}
          >
            <ActionTable
              id={`actions-${key}`}
              caption={`Outstanding actions of the ${name}, soonest due first`}
              rows={rows}
            />
          </Section>
        )
      })}
      {chosen !== undefined && next !== undefined && (
        <OutstandingReportForm committee={chosen.name} meeting={next} />
      )}
      {chosen !== undefined && next === undefined && mayDraft && (
        <p>
          A report on these goes to a meeting, and none of the {chosen.name} is to come.{' '}
          <a href="/meetings">Add a meeting</a>
        </p>
      )}
      <AsAtForm path="/actions" asAt={asAt} wrong={undefined} />
    </div>
  )
}

/** From all committees to one, and from one to what it was told. */
function Aside(shown: { committee: string; isChosen: boolean; mayDraft: boolean }) {
  const { committee, isChosen, mayDraft } = shown
  if (!isChosen)
    return (
      <a href={`/actions?committee=${committee}`}>
        {mayDraft ? 'Report on these' : 'Only this committee'}
      </a>
    )
  return (
    <p className="flex flex-wrap gap-x-6">
      <a href="/actions">All committees</a>
      <a href={`/promises?committee=${committee}`}>What it was told</a>
    </p>
  )
}

/** The next meeting of a committee that is held, today's included. */
async function nextMeeting(committee: string, today: Day) {
  const committees = await (await getCaller()).meetings.list({})
  return committees
    .find(({ key }) => key === committee)
    ?.meetings.findLast(({ date, isCancelled }) => date >= today && !isCancelled)
}
