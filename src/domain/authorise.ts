// How the product refuses. What a person may not know of does not exist for them; what they know of but may not do is
// refused in a sentence that says who can; the public is asked to sign in. Source: trust S-1, S-6.

import { type Action, type Actor, can, type Subject } from './access'
import { DomainError } from './errors'

type Noun = 'programme' | 'report' | 'person' | 'milestone' | 'meeting' | 'committee'

const WHO_CAN: Record<Action, string> = {
  'programme.read': 'You cannot see this programme. Ask a PMO manager.',
  'programme.write': 'Only the PMO can change programmes. Ask a PMO manager.',
  'milestone.write': 'Only the PMO can change milestones. Ask a PMO manager.',
  'risk.write': 'Only the PMO can change risks. Ask a PMO manager.',
  'measure.write': 'Only the PMO can change measures. Ask a PMO manager.',
  'rating.record': 'Only the lead of this programme and the PMO can record its rating.',
  'event.add': 'Only the lead of this programme and the PMO can add to its events.',
  'fact.withhold':
    'Only the lead of this programme and the PMO can mark something as not public. Ask a PMO manager.',
  'fact.release': 'Only the PMO can make public what was not. Ask a PMO manager.',
  'classification.read': 'Only staff can see what is marked as not public. Ask a PMO manager.',
  'report.read': 'You cannot see this report. Ask its author.',
  'report.write': 'Only report authors can write reports. Ask a report author.',
  'report.review': 'Only staff can review and clear reports. Ask its author.',
  'report.approve': 'Only report authors and the PMO can approve reports. Ask a PMO manager.',
  'report.publish': 'Only report authors can publish reports. Ask a report author.',
  'correction.drop': 'Only the PMO can drop the correction of another. Ask a PMO manager.',
  'promise.record':
    'Only report authors and the PMO can record what a committee was told. Ask a report author.',
  'minutes.record':
    'Only report authors and the PMO can record what a meeting decided. Ask a report author.',
  'committee.write':
    'Only report authors and the PMO can change committees and meetings. Ask a report author.',
  'action.read': 'You cannot see what committees have asked for. Ask a PMO manager.',
  'action.answer': 'Only its owner, the lead of its programme and the PMO can answer this action.',
  'portfolio.export': 'You cannot export the portfolio. Ask a PMO manager.',
  'people.manage': 'Only administrators can manage people. Ask an administrator.',
  'jobs.manage': 'Only administrators can see background work. Ask an administrator.',
  'status.read': 'Only administrators can see the state of Milepost. Ask an administrator.',
  'account.use': 'Sign in to see your account.',
  'activity.read': 'You cannot see who changed what. Ask a PMO manager.',
  'draft.keep': 'Only people who are signed in can keep drafts.',
  'house-style.manage': 'Only the PMO can change the house style. Ask a PMO manager.',
  'word-template.manage': 'Only the PMO can manage Word templates. Ask a PMO manager.',
}

/** What is said to whoever lost their session while they were typing. */
export const SIGN_IN_AGAIN =
  'Your session has ended or your access was changed. Open the sign-in page in another tab, sign in, and send this again: what you typed is kept.'

/** The refusal that is the same for what does not exist and for what the actor may not know of. */
export function noSuch(noun: Noun): DomainError {
  return new DomainError('NOT_FOUND', `There is no such ${noun}.`)
}

/**
 * Lets the actor pass or throws DomainError: NOT_FOUND when they may not know of the subject, UNAUTHENTICATED when they
 * are not signed in, FORBIDDEN with a sentence that says who can.
 * @example assertCan(ctx.actor, 'rating.record', { programme: 'police-itm', isPublic: true })
 */
export function assertCan(actor: Actor, action: Action, subject?: Subject): void {
  const [noun, read] = action.startsWith('report.')
    ? (['report', 'report.read'] as const)
    : (['programme', 'programme.read'] as const)
  if (subject !== undefined && !can(actor, read, subject)) throw noSuch(noun)
  if (can(actor, action, subject)) return
  if (actor.kind === 'public') throw new DomainError('UNAUTHENTICATED', SIGN_IN_AGAIN)
  throw new DomainError('FORBIDDEN', WHO_CAN[action])
}
