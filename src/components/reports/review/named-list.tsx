import { printDay } from '@/domain/dates/print-day'
import type { NamedView } from '@/domain/reviews/views'

interface NamedListProps {
  named: readonly NamedView[]
  inOrder: boolean
  isInReview: boolean
}

/** Who is named to review and to clear a report, and who has. */
export function NamedList({ named, inOrder, isInReview }: NamedListProps) {
  if (named.length === 0) return null
  return (
    <section aria-labelledby="named" className="grid gap-1">
      <h2 id="named" className="font-semibold">
        Reviewed and cleared by
      </h2>
      {inOrder && <p className="hint text-sm">Reviewers first, then one after the other.</p>}
      <ul className="grid gap-1 text-sm">
        {named.map((person) => (
          <li key={person.id}>
            {person.name}, {person.duty === 'review' ? 'reviews' : 'clears'}:{' '}
            <span className="text-muted">{stateOf(person, isInReview)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function stateOf({ passedOn, isTurn, isGone, duty }: NamedView, isInReview: boolean): string {
  if (passedOn !== null)
    return `✓ ${duty === 'review' ? 'reviewed' : 'cleared'} on ${printDay(passedOn)}`
  if (!isInReview) return '○ not yet'
  if (isGone) return '✕ can no longer sign in'
  return isTurn ? '● waiting for them' : '○ their turn comes later'
}
