import type { Metadata } from 'next'
import { addressOf, type Query, readAsAt } from '@/components/layout/as-at'
import { AsAtForm, AsAtNotice } from '@/components/layout/as-at-control'
import { countOf, findingOf } from '@/components/portfolio/finding'
import { NothingFound } from '@/components/portfolio/nothing-found'
import { PortfolioFilters } from '@/components/portfolio/portfolio-filters'
import { PortfolioFindingLine } from '@/components/portfolio/portfolio-finding'
import { PortfolioTable } from '@/components/portfolio/portfolio-table'
import { capitalised } from '@/components/programmes/words'
import { ButtonLink } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { can } from '@/domain/access'
import { getCaller } from '@/server/trpc/caller'
import { readAsked } from './asked'

export const metadata: Metadata = { title: 'Programmes' }

export default async function ProgrammesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const { asAt, wrong } = readAsAt(query)
  const asked = readAsked(query, asAt)
  const caller = await getCaller()
  const [{ actor }, list, choices] = await Promise.all([
    caller.session.whoAmI(),
    caller.portfolio.list(asked),
    caller.portfolio.filters(),
  ])
  const { after, asAt: _day, ...filters } = asked
  const kept = { ...filters, asAt }
  const isFiltered = [asked.q, asked.organisation, asked.status, asked.rating, asked.lead].some(
    Boolean,
  )
  const sort = asked.sort ?? 'name'
  const what =
    isFiltered || list.nextCursor !== null || after !== undefined
      ? `${list.rows.length} of ${list.finding.programmes} programmes`
      : capitalised(countOf(list.rows.length, 'programme'))
  return (
    <div className="grid gap-8">
      <AsAtNotice path="/programmes" asAt={asAt} wrong={wrong} kept={filters} />
      <PageHeading
        lead={<PortfolioFindingLine finding={list.finding} asAt={list.asAt} keep={asAt} />}
        actions={
          can(actor, 'programme.write') &&
          asAt === undefined && <ButtonLink href="/programmes/new">Add a programme</ButtonLink>
        }
      >
        {findingOf(list.finding)}
      </PageHeading>
      <PortfolioFilters asked={asked} choices={choices} asAt={asAt} />
      {list.rows.length === 0 ? (
        <NothingFound isFiltered={isFiltered} mayAdd={can(actor, 'programme.write')} />
      ) : (
        <PortfolioTable
          rows={list.rows}
          asAt={list.asAt}
          sort={sort}
          what={what}
          keep={asAt === undefined ? '' : `?asAt=${asAt}`}
          parts={sort === 'name' && !isFiltered ? 'indented' : 'named'}
        />
      )}
      <Pagination
        showing={what}
        first={after === undefined ? null : addressOf('/programmes', kept)}
        next={
          list.nextCursor === null
            ? null
            : addressOf('/programmes', { ...kept, after: list.nextCursor })
        }
      />
      <AsAtForm path="/programmes" asAt={asAt} wrong={undefined} kept={filters} />
    </div>
  )
}
