import { renderToStaticMarkup } from 'react-dom/server'
import { FoundGroups, NothingFound } from '@/components/search/found-groups'
import type { SearchResults } from '@/domain/search/views'
import type { ServerContext } from '@/server/context'
import { createCaller } from '@/server/trpc/caller'

/** What a search gives, as its page draws it and as a program is given it, without the question. */
export async function searchOutput(ctx: ServerContext, q: string): Promise<string> {
  const found = await createCaller(ctx).search.find({ q })
  const page = renderToStaticMarkup(<Results found={found} />)
  return `${JSON.stringify(found.groups)}\n${page}`
}

function Results({ found }: { found: SearchResults }) {
  if (found.groups.length === 0) return <NothingFound found={found} />
  return <FoundGroups groups={found.groups} allOf={(kind) => `/search?kind=${kind}`} />
}
