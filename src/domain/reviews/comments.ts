// A comment on a paragraph is open until somebody resolves it or carries it to the next round, where it is open again. What
// was said stays as it was said: answers are added, never changed. Source: the issue of committee updates, "comments on
// paragraphs, resolved or carried".

import { DomainError } from '../errors'

export const ANSWER_KINDS = ['reply', 'resolve', 'carry'] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]
export type CommentState = 'open' | 'resolved' | 'carried'

interface Answered {
  answers: readonly { kind: AnswerKind; round: number }[]
}

/**
 * What a comment is in a round, by its last decision.
 * @example stateOfComment({ answers: [{ kind: 'carry', round: 1 }] }, 2) // 'open'
 */
export function stateOfComment({ answers }: Answered, round: number): CommentState {
  const last = answers.findLast(({ kind }) => kind !== 'reply')
  if (last === undefined) return 'open'
  if (last.kind === 'resolve') return 'resolved'
  return last.round < round ? 'open' : 'carried'
}

/** Asserts that every comment is resolved or carried. Throws CONFLICT with how many are not. */
export function assertNoneOpen(comments: readonly Answered[], round: number): void {
  const open = comments.filter((comment) => stateOfComment(comment, round) === 'open').length
  if (open === 0) return
  throw new DomainError(
    'CONFLICT',
    `${open === 1 ? 'One comment is' : `${open} comments are`} still open. Resolve ${open === 1 ? 'it' : 'each of them'} or carry ${open === 1 ? 'it' : 'them'} to the next round first.`,
  )
}
