import type { Metadata } from 'next'
import { addressOf, answerOf, type Query } from '@/components/layout/as-at'
import { BeyondLastPage, FoundGroups, NothingFound } from '@/components/search/found-groups'
import { SearchForm } from '@/components/search/search-form'
import { findingOf } from '@/components/search/words'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import type { FoundGroup, SearchResults } from '@/domain/search/views'
import { getCaller, refuseTooManyReads } from '@/server/trpc/caller'
import { type AskedSearch, readSearch } from './asked'

interface Address {
  searchParams: Promise<Query>
}

export async function generateMetadata({ searchParams }: Address): Promise<Metadata> {
  const { q, wrong } = readSearch(await searchParams)
  if (wrong !== undefined) return { title: 'Error: Search' }
  return { title: q === undefined ? 'Search' : `${q} - Search` }
}

export default async function SearchPage({ searchParams }: Address) {
  const query = await searchParams
  const asked = readSearch(query)
  const refused = asked.q === undefined ? null : await refuseTooManyReads()
  const found = asked.q === undefined || refused !== null ? null : await find(asked.q, asked)
  return (
    <div className="grid gap-8">
      <PageHeading lead={refused ?? undefined}>
        {found === null ? 'Search' : findingOf(found)}
      </PageHeading>
      <SearchForm asked={asked.q ?? answerOf(query, 'q')} wrong={asked.wrong} />
      {found !== null && <Found asked={asked} found={found} />}
    </div>
  )
}

const find = async (q: string, { kind, page }: AskedSearch) =>
  (await getCaller()).search.find({ q, kind, page })

function Found({ asked, found }: { asked: AskedSearch; found: SearchResults }) {
  const { q, kind } = asked
  const [group] = found.groups
  if (group === undefined) return <NothingFound found={found} />
  const addressOfKind = (one: string, at = 1) =>
    addressOf('/search', { q, kind: one, page: at === 1 ? undefined : String(at) })
  if (kind === undefined) return <FoundGroups groups={found.groups} allOf={addressOfKind} />
  return (
    <>
      <FoundOfKind group={group} page={asked.page} addressOf={(at) => addressOfKind(kind, at)} />
      <p>
        <a href={addressOf('/search', { q })}>Everything that answers to “{q}”</a>
      </p>
    </>
  )
}

function FoundOfKind({
  group,
  page,
  addressOf,
}: {
  group: FoundGroup
  page: number
  addressOf: (page: number) => string
}) {
  const { from, total, things } = group
  if (things.length === 0) return <BeyondLastPage group={group} first={addressOf(1)} />
  const last = from + things.length - 1
  return (
    <>
      <FoundGroups groups={[group]} allOf={null} />
      <Pagination
        showing={`${from} to ${last} of ${total}`}
        first={page === 1 ? null : addressOf(1)}
        next={last >= total ? null : addressOf(page + 1)}
      />
    </>
  )
}
