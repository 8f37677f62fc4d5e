import type { Metadata } from 'next'
import { answerOf, type Query, readAsAt } from '@/components/layout/as-at'
import { AsAtForm, AsAtNotice } from '@/components/layout/as-at-control'
import { AccuracyTable } from '@/components/promises/accuracy-table'
import { PromiseFilters } from '@/components/promises/promise-filters'
import { PromiseTable } from '@/components/promises/promise-table'
import { StateCounts } from '@/components/promises/state-counts'
import { ledgerFinding } from '@/components/promises/words'
import { Notice } from '@/components/ui/notice'
import { PageHeading, Section } from '@/components/ui/page-heading'
import { can } from '@/domain/access'
import { printDay } from '@/domain/dates/print-day'
import { SPOKEN_STATES } from '@/domain/promises/values'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Promises' }

const KEY = /^[a-z0-9-]{1,80}$/

export default async function PromisesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const { asAt, wrong } = readAsAt(query)
  const keyOf = (name: string) => {
    const answer = answerOf(query, name)
    return answer !== undefined && KEY.test(answer) ? answer : undefined
  }
  const asked = {
    asAt,
    committee: keyOf('committee'),
    programme: keyOf('programme'),
    state: SPOKEN_STATES.find((state) => state === answerOf(query, 'state')),
  }
  const caller = await getCaller()
  const [{ actor }, ledger] = await Promise.all([
    caller.session.whoAmI(),
    caller.promises.list(asked),
  ])
  const mayRecord = can(actor, 'promise.record') && asAt === undefined
  return (
    <div className="grid gap-8">
      <AsAtNotice path="/promises" asAt={asAt} wrong={wrong} />
      {answerOf(query, 'recorded') !== undefined && (
        <Notice tone="success" title="The promise was recorded" />
      )}
      <PageHeading
        lead={
          <p>
            What committees were told, and what became of it, as at{' '}
            <time dateTime={ledger.asAt}>{printDay(ledger.asAt)}</time>.
          </p>
        }
      >
        {ledgerFinding(ledger)}
      </PageHeading>
      <StateCounts
        counts={ledger.counts}
        chosen={asked.state}
        hrefOf={(state) => `/promises${queryOf({ ...asked, state })}`}
      />
      <PromiseFilters asked={asked} choices={ledger} />
      <Section id="promises-title" title="What you were told, and what became of it">
        <PromiseTable rows={ledger.rows} asAt={ledger.asAt} mayAccount={mayRecord} />
      </Section>
      {ledger.accuracy.length > 0 && (
        <Section id="accuracy-title" title="How far forecasts could be relied on">
          <AccuracyTable rows={ledger.accuracy} />
        </Section>
      )}
      <p className="no-print">
        <a href={`/promises.csv${queryOf(asked)}`}>Download these promises as CSV</a>
        {mayRecord && (
          <>
            {' '}
            or <a href="/promises/new">enter a promise of an earlier report</a>
          </>
        )}
        .
      </p>
      <AsAtForm path="/promises" asAt={asAt} wrong={undefined} />
    </div>
  )
}

function queryOf(asked: Record<string, string | undefined>): string {
  const named = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return named.length === 0 ? '' : `?${new URLSearchParams(named)}`
}
