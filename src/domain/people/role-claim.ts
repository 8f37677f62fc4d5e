// What staff may do is decided in their organisation's directory, by app roles; the highest that it gives counts, and it
// counts anew at each sign-in. Groups are not read: a directory leaves them out when there are many. Source: trust S-21.

import { ROLES, type Role } from '../access'

const PREFIX = 'Milepost.'

/** The app role of each role, as it is written in the directory, with or without `Milepost.` before it. */
export const APP_ROLES: Record<Role, string> = {
  administrator: 'Administrator',
  'pmo-manager': 'PmoManager',
  'programme-lead': 'ProgrammeLead',
  'report-author': 'ReportAuthor',
  member: 'Member',
}

/**
 * The highest role that the app roles give; null when they give none.
 * @example roleOfClaim(['Milepost.Member', 'Milepost.PmoManager']) // 'pmo-manager'
 */
export function roleOfClaim(appRoles: readonly string[]): Role | null {
  const given = new Set(
    appRoles.map((name) => (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : name)),
  )
  return ROLES.find((role) => given.has(APP_ROLES[role])) ?? null
}
