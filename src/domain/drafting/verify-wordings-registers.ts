// What a sentence of a register, or on a promise or an action, may say around its values; read as in `verify-wordings.ts`.
// Source: drafting, gates 2, 3 and 18.

const ACTION_DUE = ', and (?:it was due ░(?: ago)?|it is due ░|no date is recorded)'

export const REGISTER_WORDINGS: Readonly<Record<string, readonly string[]>> = {
  'count-across': ['░ (?:is|are) open across ░'],
  count: ['░ (?:is|are) (?:above the target score|outstanding|overdue|sought|recorded as taken)'],
  'since-then': ['since ░: ░'],
  'risk-of': ['░: “░”'],
  'risk-of-that': ['░: the risk that ░'],
  'promises-count': ['░ to this committee: ░'],
  'promise-told': ['told on ░: “░”'],
  'promise-told-of': ['about ░, told on ░: “░”'],
  'promise-kept': ['this was kept'],
  'promise-kept-on': ['this was kept: it was done ░'],
  'promise-late-on': ['this was late: it was done ░, and was promised ░'],
  'promise-late': ['this is late: it was promised ░ and has not been recorded as done'],
  'promise-overdue': ['this was due ░ and has not been recorded as kept'],
  'promise-was-late': ['this was late'],
  'promise-moved-to': ['this has moved: it was promised ░ and is now due ░'],
  'promise-moved-past': [
    'this has moved: it was promised ░, was then due ░ and has not been recorded as done',
  ],
  'promise-moved-on': ['this moved: it was promised ░ and was done ░'],
  'promise-moved': ['this has moved, and no date is recorded'],
  'promise-withdrawn': ['this was withdrawn'],
  'promise-open': ['this is open, ░ after it was told'],
  'promise-note': ['the account given: ░'],
  'action-asked': ['░'],
  'action-owner': [`the owner is ░${ACTION_DUE}`],
  'action-unowned': [`no owner is recorded${ACTION_DUE}`],
  'action-answered': ['answered on ░: ░'],
  'action-unanswered': ['no answer is recorded(?:; it is carried for the ░ report)?'],
  'lead-record': ['the following is on record:'],
  'lead-standing': ['the following still stands:'],
  'lead-register-risks': ['these risks are open, the highest score first:'],
  'lead-register-promises': ['each is accounted for:'],
  'lead-register-other-promises': ['each of the others is accounted for:'],
  'lead-register-actions': ['these are outstanding, the soonest due first:'],
  'lead-register-sought': ['these decisions are sought:'],
  'lead-register-taken': ['these decisions have been taken:'],
  'register-empty': ['nothing of this kind is on record up to ░'],
}
