// Four eyes: whoever made a report, drafted it or wrote in it does not approve it. Somebody else reads it first, so that
// no one person can put words before a committee. An installation may switch this off. Source: trust, S-9.

import { DomainError } from '../errors'

/** The steps by which a person becomes one of the authors of a report, as the audit names them. */
export const AUTHORS_STEPS = [
  'report.create',
  'report.define',
  'report.draft',
  'report.edit-paragraph',
  'report.edit-section',
  'report.take-suggestion',
  'report.move-block',
  'report.refresh-summary',
  'report.restore-paragraph',
  'report.correct',
] as const

export const NEEDS_OTHER_EYES =
  'You wrote in this report, so somebody else has to approve it. Ask another report author or a PMO manager to read and approve it.'

/**
 * Asserts that the approver is not one of the authors. Throws FORBIDDEN.
 * @example assertOtherEyes({ wrote: true, fourEyes: false }) // passes: the installation does not ask for four eyes
 */
export function assertOtherEyes({ wrote, fourEyes }: { wrote: boolean; fourEyes: boolean }): void {
  if (wrote && fourEyes) throw new DomainError('FORBIDDEN', NEEDS_OTHER_EYES)
}
