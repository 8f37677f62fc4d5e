import type { ActionState } from '@/domain/actions/standing'
import type { ActionKind } from '@/domain/actions/values'
import type { ActionRow } from '@/domain/actions/views'

export const KIND_WORDS: Record<ActionKind, string> = {
  action: 'Action',
  question: 'Question of a Member',
}

export const ACTION_STATE_WORDS: Record<ActionState, string> = {
  open: 'Not answered',
  answered: 'Answered',
  closed: 'Closed',
}

/** @example carriedInWords(2) // 'Carried through 2 meetings since' */
export function carriedInWords(meetings: number): string {
  return meetings === 1
    ? 'Carried through 1 meeting since'
    : `Carried through ${meetings} meetings since`
}

/** @example actionsFinding([]) // 'Nothing that a committee asked for is outstanding' */
export function actionsFinding(rows: readonly Pick<ActionRow, 'standing'>[]): string {
  const open = rows.filter(({ standing }) => standing.state !== 'closed')
  const overdue = open.filter(({ standing }) => standing.isOverdue).length
  if (open.length === 0) return 'Nothing that a committee asked for is outstanding'
  if (open.length === 1) return `1 action is outstanding and ${overdue === 1 ? '' : 'not '}overdue`
  const all = `${open.length} actions are outstanding`
  return overdue === 0 ? `${all}, none of them overdue` : `${all}, ${overdue} of them overdue`
}
