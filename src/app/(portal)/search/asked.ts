import { answerOf, type Query } from '@/components/layout/as-at'
import { type FoundKind, searchInput } from '@/domain/search/input'

/** What an address asks to look for: a question that can be asked, or what is wrong with it. */
export interface AskedSearch {
  q: string | undefined
  wrong: string | undefined
  kind: FoundKind | undefined
  page: number
}

const { q: question, kind, page } = searchInput.shape

/** A kind and a page that there are not are as good as none. */
export function readSearch(query: Query): AskedSearch {
  const typed = answerOf(query, 'q')
  const asked = typed === undefined ? undefined : question.safeParse(typed)
  return {
    q: asked?.success === true ? asked.data : undefined,
    wrong: asked?.success === false ? asked.error.issues[0]?.message : undefined,
    kind: kind.safeParse(answerOf(query, 'kind')).data,
    page: page.safeParse(Number(answerOf(query, 'page'))).data ?? 1,
  }
}
