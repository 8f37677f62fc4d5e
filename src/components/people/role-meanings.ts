import type { Role } from '@/domain/access'

/** What each role may do, in a line. */
export const ROLE_MEANINGS: Record<Role, string> = {
  administrator: 'Everything, and who may sign in',
  'pmo-manager':
    'Programmes, milestones, ratings and events of the whole portfolio; approves reports',
  'programme-lead': 'Ratings and events of their own programmes',
  'report-author':
    'Reports to committees: drafts, edits and publishes them, approves those of others',
  member: 'Reads everything, and reports once they are approved',
}
