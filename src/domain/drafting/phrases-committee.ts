// What a committee is told of since its last report, and of what it was promised and asked for: wordings like those of
// `phrases.ts`, each under an example of what it makes. Source: drafting, "Vanished items are accounted for", "Promises".

import { AGAIN_PHRASES } from './phrases-again'

/** The wordings on what a committee keeps in mind from one report to the next. */
export const COMMITTEE_PHRASES = {
  ...AGAIN_PHRASES,
  // new since 3 May 2020: the award and the risk “Flood” | the award and the risk “Flood”
  'new-since': 'new since {day}: {things}',
  'new-since/item': '{things}',
  // these are new since 3 May 2020:
  'lead-new': 'these are new since {day}:',
  // this was named “Quay wall” when last reported on 3 May 2020
  'was-called': '{item} was named “{title}” when last reported on {day}',
  // the last report, of 3 May 2020, gave this as complete
  'told-as': 'the last report, of {day}, gave this as {state}',
  // the report of 3 May 2020 did not cover the Harbour Programme
  'not-covered': 'the report of {day} did not cover {programme}',
  // the milestone “Quay wall” was reported on 3 May 2020 and is no longer on record | the milestone “Quay wall”, reported on 3 May 2020
  vanished: 'the {kind} “{title}” was reported on {day} and is no longer on record',
  'vanished/item': 'the {kind} “{title}”, reported on {day}',
  // the milestone “Quay wall”, reported on 3 May 2020, has been merged
  'vanished-known': 'the {kind} “{title}”, reported on {day}, has been {outcome}',
  // the milestone “Quay wall” is no longer on record
  gone: 'the {kind} “{title}” is no longer on record',
  // the milestone “Quay wall” has been merged
  'gone-known': 'the {kind} “{title}” has been {outcome}',
  // it was last reported to the Finance Committee on 3 May 2020
  'last-reported-to': 'it was last reported to {reports}',
  // two risks are open across the Harbour Programme
  'count-across': '{things} {verb} {state} across {scope}',
  // two risks are open
  count: '{things} {verb} {state}',
  // since 3 May 2020: two milestones and one risk
  'since-then': 'since {day}: {things}',
  // R1, the Harbour Programme: the risk that two engineers join
  'risk-of-that': '{item}: the risk that {words}',
  // R1, the Harbour Programme: “Quay wall”
  'risk-of': '{item}: “{title}”',

  // eight promises to this committee: three kept and five open
  'promises-count': '{count} to this committee: {things}',
  // told on 3 May 2020: “Two engineers join”
  'promise-told': 'told on {day}: “{title}”',
  // about the Harbour Programme, told on 3 May 2020: “Two engineers join”
  'promise-told-of': 'about {programme}, told on {day}: “{title}”',
  // this was kept
  'promise-kept': 'this was kept',
  // this was kept: it was done in May 2021
  'promise-kept-on': 'this was kept: it was done {when}',
  // this was late: it was done in May 2021, and was promised in June 2020
  'promise-late-on': 'this was late: it was done {when}, and was promised {due}',
  // this is late: it was promised in June 2020 and has not been recorded as done
  'promise-late': 'this is late: it was promised {due} and has not been recorded as done',
  // this was due in June 2020 and has not been recorded as kept
  'promise-overdue': 'this was due {due} and has not been recorded as kept',
  'promise-was-late': 'this was late',
  // this has moved: it was promised in June 2020 and is now due in May 2021
  'promise-moved-to': 'this has moved: it was promised {due} and is now due {when}',
  // this has moved: it was promised in June 2020, was then due in May 2021 and has not been recorded as done
  'promise-moved-past':
    'this has moved: it was promised {due}, was then due {when} and has not been recorded as done',
  // this moved: it was promised in June 2020 and was done in May 2021
  'promise-moved-on': 'this moved: it was promised {due} and was done {when}',
  'promise-moved': 'this has moved, and no date is recorded',
  'promise-withdrawn': 'this was withdrawn',
  // this is open, six weeks after it was told
  'promise-open': 'this is open, {age} after it was told',
  // the account given: two engineers join
  'promise-note': 'the account given: {words}',

  // two engineers join
  'action-asked': '{words}',
  // the owner is the IT Director
  'action-owner': 'the owner is {person}',
  'action-unowned': 'no owner is recorded',
  // , and it was due in June 2020, six weeks ago
  'action-overdue': ', and it was due {due}, {age} ago',
  // , and it was due in June 2020
  'action-was-due': ', and it was due {due}',
  // , and it is due in June 2020
  'action-due': ', and it is due {due}',
  'action-undated': ', and no date is recorded',
  // answered on 3 May 2020: two engineers join
  'action-answered': 'answered on {day}: {words}',
  'action-unanswered': 'no answer is recorded',
  // ; it is carried for the third report
  'action-carried': '; it is carried for the {ordinal} report',

  // the amendment: two engineers join
  amendment: 'the amendment: {words}',

  'lead-register-risks': 'these risks are open, the highest score first:',
  'lead-register-promises': 'each is accounted for:',
  'lead-register-other-promises': 'each of the others is accounted for:',
  'lead-register-actions': 'these are outstanding, the soonest due first:',
  'lead-register-sought': 'these decisions are sought:',
  'lead-register-taken': 'these decisions have been taken:',
  // nothing of this kind is on record up to 3 May 2020
  'register-empty': 'nothing of this kind is on record up to {day}',
  'lead-record': 'the following is on record:',
  'lead-standing': 'the following still stands:',
  'lead-vanished': 'these were in the last report and are no longer on record:',
} as const
