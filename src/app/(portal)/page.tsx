import type { Metadata } from 'next'
import { ActionTable } from '@/components/actions/action-table'
import { ReviewsDue } from '@/components/classification/reviews-due'
import { type Query, readAsAt } from '@/components/layout/as-at'
import { AsAtForm, AsAtNotice } from '@/components/layout/as-at-control'
import { ComingUpTable } from '@/components/meetings/coming-up-table'
import { StrandedReports } from '@/components/meetings/stranded-reports'
import { DueTable } from '@/components/portfolio/due-table'
import { findingOf } from '@/components/portfolio/finding'
import { LatestReports } from '@/components/portfolio/latest-reports'
import { PortfolioFindingLine } from '@/components/portfolio/portfolio-finding'
import { SoonTable } from '@/components/portfolio/soon-table'
import { WaitingList } from '@/components/reports/review/waiting-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading, Section } from '@/components/ui/page-heading'
import type { DeskView } from '@/domain/desk/views'
import { SOON_DAYS } from '@/domain/programmes/due-soon'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: { absolute: 'Where things stand - Milepost' } }

const MOST_LATE = 10
const MOST_REPORTS = 4

export default async function WhereThingsStandPage({
  searchParams,
}: {
  searchParams: Promise<Query>
}) {
  const { asAt, wrong } = readAsAt(await searchParams)
  const caller = await getCaller()
  const [list, soon, { reports }, desk] = await Promise.all([
    caller.portfolio.list({ asAt, sort: 'next' }),
    caller.portfolio.dueSoon({ asAt }),
    caller.reports.list({ asAt }),
    asAt === undefined ? caller.desk.get() : null,
  ])
  const late = list.rows.filter(({ overdue }) => overdue > 0)
  const keep = asAt === undefined ? '' : `?asAt=${asAt}`
  return (
    <div className="grid gap-10">
      <AsAtNotice path="/" asAt={asAt} wrong={wrong} />
      <PageHeading
        lead={<PortfolioFindingLine finding={list.finding} asAt={list.asAt} keep={asAt} />}
      >
        {findingOf(list.finding)}
      </PageHeading>
      {desk !== null && <Desk desk={desk} />}
      {late.length > 0 && (
        <Section
          id="late-title"
          title="What is late"
          aside={
            late.length > MOST_LATE && (
              <a href={`/programmes?sort=overdue${keep.replace('?', '&')}`}>All that are late</a>
            )
          }
        >
          <DueTable
            id="late"
            keep={keep}
            rows={late.slice(0, MOST_LATE)}
            caption="Programmes with a late milestone, longest late first"
          />
        </Section>
      )}
      <Section id="soon-title" title={`Due in the next ${SOON_DAYS} days`}>
        {soon.length === 0 ? (
          <EmptyState title={`Nothing is due in the next ${SOON_DAYS} days`} />
        ) : (
          <SoonTable due={soon} keep={keep} />
        )}
      </Section>
      <Section id="reports-title" title="Latest reports" aside={<a href="/reports">All reports</a>}>
        <LatestReports reports={reports.slice(0, MOST_REPORTS)} />
      </Section>
      <AsAtForm path="/" asAt={asAt} wrong={undefined} />
    </div>
  )
}

/** What waits for the reader: each part only where there is something in it. */
function Desk({ desk }: { desk: DeskView }) {
  const { waiting, asked, stranded, comingUp, reviewsDue } = desk
  return (
    <>
      {waiting.length > 0 && (
        <Section id="waiting-title" title="Waiting for you">
          <WaitingList waiting={waiting} />
        </Section>
      )}
      {asked.length > 0 && (
        <Section
          id="asked-title"
          title="Committees wait for your answer"
          aside={<a href="/actions">All outstanding actions</a>}
        >
          <ActionTable id="asked" caption="Not answered yet, soonest due first" rows={asked} />
        </Section>
      )}
      <StrandedReports reports={stranded} />
      <ReviewsDue count={reviewsDue} />
      {comingUp.length > 0 && (
        <Section
          id="coming-up-title"
          title="Coming up for you"
          aside={<a href="/meetings">All meetings</a>}
        >
          <ComingUpTable due={comingUp} />
        </Section>
      )}
    </>
  )
}
