// The outstanding-actions report of a committee drafts itself: one section, drafted from what its meetings asked for, that
// Members note. It holds what may be public. Source: the main issue, "Decisions and actions come back"; committee
// conventions, outstanding actions.

import type { z } from 'zod'
import { fields, recordKey } from '../fields'
import type { CreateReportInput } from './input'

/** `meeting`: the one that the report goes to. */
export const draftOutstandingInput = fields({ meeting: recordKey('meeting') })
export type DraftOutstandingInput = z.infer<typeof draftOutstandingInput>

/**
 * What an outstanding-actions report to a meeting contains. Where another committee that meets on the day has one already, its
 * subject names the committee.
 */
export function outstandingReport(meeting: string, committee?: string): CreateReportInput {
  return {
    subject: committee === undefined ? 'Outstanding actions' : `Outstanding actions: ${committee}`,
    reportOf: 'Committee services',
    classification: 'public',
    for: [{ meeting, purpose: 'information' }],
    recommendations: [{ kind: 'note', text: 'Note the outstanding actions' }],
    sections: [{ heading: 'Outstanding actions', kind: 'actions' }],
  }
}
