// A paper is fixed when it is approved, and the meeting may move afterwards: then it prints the former day. It is not
// published so unnoticed: it goes back and prints the new day, or whoever publishes it says why it goes out as it is, and
// that stands at its front. Source: the issue of committee updates, "Published is immutable"; committee conventions, 7.

import type { Day } from '../dates/day'
import { printDay } from '../dates/print-day'

/** A committee for which a paper prints another day than that of its meeting now. */
export interface MovedMeeting {
  name: string
  printed: Day
  now: Day
}

/** A paper that prints a former day of a meeting; `note` is what its front says of that. */
export interface MovedPaper extends MovedMeeting {
  key: string
  subject: string
  note: string | null
  isPublished: boolean
}

interface Dated {
  name: string
  date: Day
}

/**
 * The meetings that moved after the paper was approved. Both lists are in the order in which the report names its meetings.
 * @param printed the committees of the paper's header; undefined where it has none
 */
export function listMoved(
  printed: readonly Dated[] | undefined,
  meetings: readonly Dated[],
): MovedMeeting[] {
  return (printed ?? []).flatMap(({ name, date }, place) => {
    const now = meetings[place]?.date ?? date
    return now === date ? [] : [{ name, printed: date, now }]
  })
}

/** `This paper was approved for the Finance Committee on 21 July 2020, which meets on 28 July 2020 now.` */
export function movedInWords(moved: readonly MovedMeeting[]): string {
  const meetings = moved.map(
    ({ name, printed, now }) =>
      `the ${name} on ${printDay(printed)}, which meets on ${printDay(now)} now`,
  )
  return `This paper was approved for ${meetings.join(', and for ')}.`
}

/** What is printed at the front of a paper that goes out with the former day. */
export function movedNote(moved: readonly MovedMeeting[], reason: string): string {
  return `${movedInWords(moved)} ${reason}`
}

/** Whether the front of the paper says of these moves already. */
export function saysMoved(
  note: string | null | undefined,
  moved: readonly MovedMeeting[],
): boolean {
  return note?.startsWith(movedInWords(moved)) === true
}

/** What is asked of whoever publishes it all the same. */
export const ASK_MOVED_REASON =
  'Send it back and draft it again, so that it prints the new day; or say why it goes out as it is.'
