import type { TakenStep } from '@/domain/reviews/steps'
import type { StoredComment } from './comment-store'

/**
 * The latest round before this one in which somebody commented, passed the report or sent it back: what they saw of it
 * last. Null when there is none. What was sent in with that round is kept beside its step.
 */
export function lastRoundOf(
  {
    steps,
    comments,
  }: { steps: readonly TakenStep[]; comments: readonly Pick<StoredComment, 'byId' | 'round'>[] },
  person: number | null,
  round: number,
): number | null {
  const took = steps
    .filter(({ byId, step }) => byId === person && step !== 'correct')
    .map((step) => step.round)
  const said = comments.filter(({ byId }) => byId === person).map((comment) => comment.round)
  const earlier = [...took, ...said].filter((one) => one > 0 && one < round)
  return earlier.length === 0 ? null : Math.max(...earlier)
}
