// Which deadlines concern whom. The PMO and the administrator answer for all; authors for their report from the opening
// of the period to its publication; leads have to have recorded what the report tells before the facts are frozen;
// officers clear what they are named for; Members want the papers and the meeting.
// Source: the issue of committee updates, "in ICS feeds, on each desk".

import type { Actor, Role } from '../access'
import { DEADLINES, type DeadlineKind } from './deadlines'

const OF_ROLE: Record<Role, readonly DeadlineKind[]> = {
  administrator: DEADLINES,
  'pmo-manager': DEADLINES,
  'report-author': ['opening', 'freeze', 'author', 'publication', 'meeting'],
  'programme-lead': ['opening', 'freeze', 'meeting'],
  member: ['publication', 'meeting'],
}

/**
 * Whether a deadline concerns the reader; `isNamed` when they are to clear a report that goes to the meeting.
 * @example concerns({ kind: 'public' }, 'publication', { isNamed: false }) // true
 */
export function concerns(
  actor: Actor,
  kind: DeadlineKind,
  { isNamed }: { isNamed: boolean },
): boolean {
  if (actor.kind === 'public') return OF_ROLE.member.includes(kind)
  return OF_ROLE[actor.role].includes(kind) || (isNamed && kind === 'clearance')
}

/** Whether the reader may see how a paper comes about, not only when it is out. */
export function seesSteps(actor: Actor): boolean {
  return actor.kind === 'user' && actor.role !== 'member'
}
