import { EmptyState } from '@/components/ui/empty-state'

/** Why the list is empty and what to do next. */
export function NothingFound({ isFiltered, mayAdd }: { isFiltered: boolean; mayAdd: boolean }) {
  if (isFiltered)
    return (
      <EmptyState title="No programme matches">
        Try part of a name, or a name that it had once.{' '}
        <a href="/programmes">Show all programmes</a>
      </EmptyState>
    )
  return (
    <EmptyState title="No programme is recorded yet">
      {mayAdd ? (
        <>
          <a href="/programmes/new">Add the first programme</a>, or import a portfolio file with the
          command npm run import.
        </>
      ) : (
        'The PMO adds programmes. They show here as soon as they are recorded.'
      )}
    </EmptyState>
  )
}
