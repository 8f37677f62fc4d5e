// Who is told when it is nobody's turn by name: those who may take the next step, and have not written the report where four
// eyes are asked for. Administrators are told when there is nobody else. Source: trust, S-9; the issue of committee updates.

import { type Action, PERMISSIONS, type Role } from '../access'

interface Colleague {
  id: number
  role: Role
}

/**
 * Those who may take a step with a report that nobody is named for; `authors` are left out, and administrators too unless
 * there is nobody else.
 * @example listWhoMay('report.approve', staff, [author.id]) // the PMO and the other report authors
 */
export function listWhoMay<Person extends Colleague>(
  action: Action,
  staff: readonly Person[],
  authors: readonly number[],
): Person[] {
  const may = staff.filter(
    ({ id, role }) => PERMISSIONS[role][action] === 'yes' && !authors.includes(id),
  )
  const colleagues = may.filter(({ role }) => role !== 'administrator')
  return colleagues.length > 0 ? colleagues : may
}

/** Its authors who may publish it; without one, everybody who may. */
export function listPublishers<Person extends Colleague>(
  staff: readonly Person[],
  authors: readonly number[],
): Person[] {
  const wrote = staff.filter(
    ({ id, role }) => PERMISSIONS[role]['report.publish'] === 'yes' && authors.includes(id),
  )
  return wrote.length > 0 ? wrote : listWhoMay('report.publish', staff, [])
}
