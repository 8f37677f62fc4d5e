import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/page-heading'
import type { FoundKind } from '@/domain/search/input'
import type { FoundGroup, SearchResults } from '@/domain/search/views'
import { FoundList } from './found-list'
import { allInWords, countInWords } from './words'

/** What was found, kind by kind. `allOf` leads to all of a kind; null where one kind is shown already. */
export function FoundGroups({
  groups,
  allOf,
}: {
  groups: readonly FoundGroup[]
  allOf: ((kind: FoundKind) => string) | null
}) {
  return groups.map(({ kind, things, ...counted }) => (
    <Section
      key={kind}
      id={`found-${kind}`}
      title={countInWords({ kind, ...counted })}
      aside={
        allOf !== null &&
        counted.total > things.length && <a href={allOf(kind)}>{allInWords(kind)}</a>
      }
    >
      {counted.hasMore && (
        <p className="hint">
          These are the best of the first {counted.total}. Add a word to find fewer.
        </p>
      )}
      <FoundList kind={kind} things={things} />
    </Section>
  ))
}

/** A page after the last one of a kind: how many there are, and where they begin. */
export function BeyondLastPage({ group, first }: { group: FoundGroup; first: string }) {
  return (
    <EmptyState title="This page is beyond the last one">
      {countInWords(group)} {group.total === 1 ? 'answers' : 'answer'} to these words.{' '}
      <a href={first}>Start from the first page</a>.
    </EmptyState>
  )
}

/** Nothing was found: why that may be, and what to do next. */
export function NothingFound({ found: { isTooCommon } }: { found: SearchResults }) {
  if (isTooCommon)
    return (
      <EmptyState title="There is no word in it to look for">
        Words such as “the” and “of” are everywhere. Add a word that says what it is about.
      </EmptyState>
    )
  return (
    <EmptyState title="No name or text has all of these words">
      Use fewer words, or the beginning of one. Names that something had once are found too. You can
      also look through the <a href="/programmes">programmes</a> and the{' '}
      <a href="/reports">reports</a>.
    </EmptyState>
  )
}
