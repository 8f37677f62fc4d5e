// What the owner of an action is told by e-mail: what was asked, by whom, until when, and what to do. Of an action that is
// not public the words stay in the house. Source: the issue of committee updates, "tells the next person by e-mail".

import type { ApproximateDate } from '../dates/approximate-date'
import { printDuePhrase } from '../dates/approximate-print'
import { startOfText, tidyLine } from '../printable'
import type { Reminder, StandIn } from './reminders'
import type { ActionKind } from './values'

const LONGEST_HEAD = 120

interface Asked {
  kind: ActionKind
  committee: string
  text: string
  due: ApproximateDate
  isPublic: boolean
  /** Why somebody is told who does not own it; null: they do. */
  standsIn: StandIn | null
}

/**
 * The words of a reminder, without its link.
 * @example reminderMail(asked, { occasion: 'due', days: 7 }).head // 'Due in 7 days: Send Members the list'
 */
export function reminderMail(
  { kind, committee, text, due, isPublic, standsIn }: Asked,
  { occasion, days }: Reminder,
): { head: string; paragraphs: string[] } {
  const when = occasion === 'due' ? inWords(days) : 'Overdue'
  if (!isPublic)
    return {
      head: `${when}: something that a committee asked of you`,
      paragraphs: [
        'A committee waits for your answer. What it asked is not public, so this mail does not give it.',
        'Sign in to read it and to answer.',
        ...(standsIn === null ? [] : [WHY[standsIn]]),
      ],
    }
  const what = kind === 'question' ? 'A question of a Member' : 'An action'
  const day = printDuePhrase(due)
  const state = occasion === 'due' ? `is due ${day}` : `was due ${day} and has not been answered`
  return {
    head: `${when}: ${startOfText(tidyLine(text), LONGEST_HEAD)}`,
    paragraphs: [
      `${what} of the ${committee} that ${standsIn === null ? 'you own' : 'nobody owns'} ${state}.`,
      `It says: ${text}`,
      'Say what was done, or what the answer is. The next report to the committee may give your words.',
      ...(standsIn === null ? [] : [WHY[standsIn]]),
    ],
  }
}

const WHY: Record<StandIn, string> = {
  lead: 'You are told because you lead its programme and nobody is named as its owner.',
  pmo: 'You are told because nobody is named as its owner and nobody leads its programme.',
}

function inWords(days: number): string {
  if (days === 0) return 'Due today'
  return days === 1 ? 'Due tomorrow' : `Due in ${days} days`
}
