// Every wording of the drafter, one for each meaning, under an example of what it makes; the tests check each example.
// Rules decide what is said, this file alone how. A slot is {named}; [is|are] agrees with {subject}; {still} is nothing,
// " still" or " now". "/clause" is for a name that says what becomes of its subject ("New contract live"), "/item" for a
// lettered list; their examples follow after a bar. A phrase that opens with a space or a mark goes on from another one.
// Source: drafting, "realise"; how reports talk, 2 "Sentence patterns with real examples".

import { AMENDED_PHRASES } from './phrases-amended'
import { COMMITTEE_PHRASES } from './phrases-committee'
import { MILESTONE_PHRASES } from './phrases-milestones'

/** Every wording by its key. */
export const PHRASES = {
  ...AMENDED_PHRASES,
  ...COMMITTEE_PHRASES,
  ...MILESTONE_PHRASES,
  // the Harbour Programme is now rated Amber
  rating: '{programme} is{still} rated {rating}',
  // it was Green when last reported on 3 May 2020
  'rating-told': 'it was {previous} when last reported on {day}',
  // no rating was on record when last reported on 3 May 2020
  'rating-told-none': 'no rating was on record when last reported on {day}',
  // it has been Green since 3 May 2020
  'rating-since': 'it has been {previous} since {day}',
  // the rating before that was Green
  'rating-before': 'the rating before that was {previous}',
  // it was Green before, as recorded on 3 May 2020
  'rating-before-on': 'it was {previous} before, as recorded on {day}',
  // the last rating on record for the Harbour Programme is Amber, given on 3 May 2020
  'rating-aged': 'the last rating on record for {programme} is {rating}, given on {day}',
  // the last rating on record for cost is Amber, given on 3 May 2020
  'aspect-aged': 'the last rating on record for {thing} is {rating}, given on {day}',
  'by-assurance': ' by assurance',
  // , as recorded on 3 May 2020
  'as-recorded': ', as recorded on {day}',
  // no return for June 2020 was submitted for the Harbour Programme; its last rating on record is Amber, given on 3 May 2020
  'return-missing':
    'no return for {period} was submitted for {programme}; its last rating on record is {rating}, given on {day}',
  // no return for June 2020 was submitted for the Harbour Programme
  'return-missing-unrated': 'no return for {period} was submitted for {programme}',
  // the return for June 2020 was submitted on 3 May 2020; it was due on 3 May 2020
  'return-late': 'the return for {period} was submitted on {day}; it was due on {due}',
  // the facts on record suggest Green; the rating recorded is Amber
  'rating-suggested': 'the facts on record suggest {suggested}; the rating recorded is {rating}',
  // , with Amber for cost and Green for schedule
  'and-aspects': ', with {ratings}',
  // the Harbour Programme is rated Amber for cost and Green for schedule
  'ratings-for': '{programme} is rated {ratings}',
  // the Harbour Programme is now exempt from rating
  'rating-exempt': '{programme} is{still} exempt from rating',
  // the Harbour Programme is now recorded as not rated
  'rating-not-given': '{programme} is{still} recorded as not rated',
  // the Harbour Programme is no longer rated for schedule; this was Green when last reported on 3 May 2020
  'aspect-unrated':
    '{programme} is no longer rated for {thing}; this was {previous} when last reported on {day}',
  // the Harbour Programme has no rating on record
  'rating-none': '{programme} has no rating on record',
  // the reason given: two engineers join
  reason: 'the reason given: {words}',
  // the reason given for cost: two engineers join
  'reason-for': 'the reason given for {thing}: {words}',
  // the path to Green: two engineers join
  'path-to-green': 'the path to Green: {words}',
  // the path to Green (1 May 2021): two engineers join
  'path-to-green-by': 'the path to Green ({date}): {words}',
  // the outlook is improving
  outlook: 'the outlook is {outlook}',
  // , and the outlook is improving
  'and-outlook': ', and the outlook is {outlook}',
  // the outlook given: two engineers join
  'outlook-words': 'the outlook given: {words}',
  // the Harbour Programme is at the design stage
  stage: '{programme} is at the {stage} stage',
  // the Harbour Programme has moved from the feasibility stage to the design stage
  'stage-moved': '{programme} has moved from the {former} stage to the {stage} stage',
  // the Harbour Programme is part of the Port Plan
  'part-of': '{programme} is part of {parent}',
  //  and is at the design stage
  'and-stage': ' and is at the {stage} stage',
  'and-unrated': ' and has no rating on record',
  //  and is recorded as paused
  'and-status': ' and is recorded as {status}',
  // the Harbour Programme is recorded as paused
  status: '{programme} is recorded as {status}',
  // the Harbour Programme is recorded as active; it was paused when last reported on 3 May 2020
  'status-told': '{programme} is recorded as {status}; it was {former} when last reported on {day}',
  // the Harbour Programme was named the Quay Programme until 3 May 2020
  'was-named': '{programme} was named {former} until {day}',
  // the Harbour Programme was formerly named the Quay Programme
  'was-formerly': '{programme} was formerly named {former}',
  // the name Harbour Renewal is proposed for the Harbour Programme
  'name-proposed': 'the name {title} is proposed for {programme}',
  // the objective is two engineers join
  objective: 'the objective is {words}',
  // the objective is to two engineers join
  'objective-to': 'the objective is to {words}',
  // the objective: two engineers join
  'objective-words': 'the objective: {words}',
  // the purpose: two engineers join
  purpose: 'the purpose: {words}',
  // the purpose is two engineers join
  'purpose-is': 'the purpose is {words}',
  // the lead is the IT Director
  lead: 'the lead is {person}',
  // no progress is recorded up to 3 May 2020
  nothing: 'no progress is recorded up to {day}',
  // nothing has changed since 3 May 2020
  unchanged: 'nothing has changed since {day}',
  and: ', and ',
  // unchanged since 3 May 2020: two milestones and one risk
  'unchanged-rest': 'unchanged since {day}: {things}',

  // two engineers join
  event: '{words}',
  // Phase 2: two engineers join
  'event-of': '{element}: {words}',
  // this is now done: two engineers join
  'event-now': 'this is now {status}: {words}',
  //  (June 2020)
  'event-on': ' ({last})',
  // one benefit is planned: two engineers join | two engineers join
  benefit: 'one benefit is {status}: {words}',
  'benefit/item': '{words}',
  // one benefit was planned and has not been recorded as done: two engineers join | not recorded as done: two engineers join
  'benefit-past': 'one benefit was {status} and has not been recorded as done: {words}',
  'benefit-past/item': 'not recorded as done: {words}',
  // more detail is in a separate report to the IT Sub Committee
  reference: 'more detail is in {reference}',
  // more detail: a separate report to the IT Sub Committee
  'reference-words': 'more detail: {reference}',
  // the Harbour Programme depends on two milestones and one risk
  'depends-on': '{programme} depends on {things}',

  // active users rose from about 1,300 in February 2020 to over 2,250 in May 2021
  'measure-moved': '{measure} {direction} from {from} {since} to {to} {when}',
  // active users stayed at over 2,250 from February 2020 to June 2020
  'measure-same': '{measure} stayed at {to} from {first} to {last}',
  // active users: about 1,300 in February 2020 and over 2,250 in May 2021
  'measure-two': '{measure}: {from} {since} and {to} {when}',
  // active users: over 2,250 in May 2021
  'measure-one': '{measure}: {to} {when}',
  // there were over 2,250 active users in May 2021
  'measure-count': 'there were {to} {measure} {when}',
  // over 2,250 laptops had been issued by 1 June 2020
  'measure-reached': '{subject} had been {participle} {when}',
  // in May 2021 there are over 2,250 active users
  'measure-count-now': '{when} there are {to} {measure}',
  // in May 2021 the length of the contract is up to 5 years
  'measure-is': '{when} the {measure} is {to}',
  // no figure was reported for active users in May 2021
  'measure-missing': 'no figure was reported for {measure} {when}',
  // there was nothing to count for active users in May 2021, so no percentage can be given
  'measure-empty': 'there was nothing to count for {measure} {when}, so no percentage can be given',
  // this meets the target of at least +50
  'target-met': 'this meets the target of {target}',
  // this misses the target of at least +50
  'target-missed': 'this misses the target of {target}',
  // the target is at least +50
  target: 'the target is {target}',

  // there is a risk that two engineers join | the risk that two engineers join
  'risk-that': 'there is a risk that {words}',
  'risk-that/item': 'the risk that {words}',
  //  (R1)
  'risk-called': ' ({reference})',
  // risk R1, “Quay wall”, is open | R1, “Quay wall”
  risk: 'risk {reference}, “{title}”, {status}',
  'risk/item': '{reference}, “{title}”',
  // the risk “Quay wall” is open | “Quay wall”
  'risk-unnamed': 'the risk “{title}” {status}',
  'risk-unnamed/item': '“{title}”',
  // risk R1, “Quay wall”, is still Red | R1, “Quay wall”, still Red
  'risk-red': 'risk {reference}, “{title}”, is{still} {rating}',
  'risk-red/item': '{reference}, “{title}”,{still} {rating}',
  // the risk “Quay wall” is still Red | “Quay wall”, still Red
  'risk-red-unnamed': 'the risk “{title}” is{still} {rating}',
  'risk-red-unnamed/item': '“{title}”,{still} {rating}',
  // , with a score of 16
  'with-score': ', with a score of {score}',
  // its score is 16
  'risk-score': 'its score is {score}',
  //  (Amber)
  'risk-rating': ' ({rating})',
  // , up from 12
  'risk-score-up': ', up from {previous}',
  // , down from 12
  'risk-score-down': ', down from {previous}',
  'risk-score-same': ', unchanged',
  // the target score is 4
  'risk-target': 'the target score is {target}',
  // the target score is 4 in May 2021
  'risk-target-by': 'the target score is {target} {when}',
  // the target score was 4 in May 2021
  'risk-target-past': 'the target score was {target} {when}',
  // the cause: two engineers join
  'risk-cause': 'the cause: {words}',
  // the effect: two engineers join
  'risk-effect': 'the effect: {words}',
  // the mitigation: two engineers join
  mitigation: 'the mitigation: {words}',

  // Members are asked to two engineers join
  'decision-to': 'Members are asked to {words}',
  // Members are asked to approve this: two engineers join
  decision: 'Members are asked to {ask} this: {words}',
  // the amount is £600,000
  amount: 'the amount is {amount}',
  // the Finance Committee is to be asked on 3 May 2020 to approve this: two engineers join
  'decision-elsewhere': '{committee} is to be asked on {day} to {ask} this: {words}',
  // the Finance Committee is to be asked on 3 May 2020 to two engineers join
  'decision-elsewhere-to': '{committee} is to be asked on {day} to {words}',
  // the Finance Committee was to be asked on 3 May 2020 to approve this, and no outcome is recorded: two engineers join
  'decision-unrecorded':
    '{committee} was to be asked on {day} to {ask} this, and no outcome is recorded: {words}',
  // the Finance Committee was to be asked on 3 May 2020, and no outcome is recorded: two engineers join
  'decision-unrecorded-to':
    '{committee} was to be asked on {day}, and no outcome is recorded: {words}',
  // the Finance Committee agreed this on 3 May 2020: two engineers join
  'decision-taken': '{committee} {outcome} this on {day}: {words}',
  // this was agreed: two engineers join
  'decision-known': 'this was {outcome}: {words}',
  //  (minute 12)
  minute: ' (minute {minute})',

  'lead-milestones-done': 'these milestones are complete:',
  'lead-milestones-overdue': 'these milestones are overdue:',
  'lead-milestones-moved': 'the dates or plans of these milestones have changed:',
  'lead-milestones-next': 'these milestones are ahead:',
  'lead-milestones-open': 'these milestones are open:',
  'lead-events-done': 'the following work is recorded:',
  'lead-events-next': 'the next steps are:',
  'lead-events-issues': 'the following issues are recorded:',
  // these benefits are planned:
  'lead-benefits': 'these benefits are {status}:',
  'lead-measures': 'the figures are:',
  'lead-risks': 'these risks are open:',
  'lead-risks-red': 'these Red risks are unchanged:',
  'lead-risks-closed': 'these risks have been closed:',
  'lead-decisions': 'these decisions are sought:',
  'lead-decisions-taken': 'these decisions have been taken:',

  // the table shows P1 and P2 incidents at the City of London Corporation (CoL)
  'table-shows': 'the table shows {things} at {organisations}',
  // there were no P1 or P2 incidents at CoL in April or May 2020
  'none-of': 'there were no {things} at {organisations} {periods}',
  // there was nothing to count, so no percentage is given for these months
  'no-share': 'there was nothing to {share}, so no percentage is given{scope}',
  // no figures were reported for CoL
  'not-reported': 'no figures were reported for {organisations}',
  'all-met': 'every figure in the table met its target',
  // active users missed the target of at least +50 in May 2021, at 97%
  'one-missed': '{measure} missed the target of {target} {when}, at {figure}',
  // all 4 figures in the table missed their targets
  'all-missed': 'all {missed} figures in the table missed their targets',
  // 4 of the 12 figures in the table missed their targets
  'many-missed': '{missed} of the {total} figures in the table missed their targets',
  // active users rose each month: +76 in April 2020 and +74 in May 2020
  'series-moved': '{measure} {direction} each {time}: {figures}',
  // active users: +76 in April 2020 and +74 in May 2020
  series: '{measure}: {figures}',
  // the mean is +71 (rounded)
  mean: 'the mean is {mean}',
  // , and each month met the target of at least +50
  'and-each-met': ', and each {time} met the target of {target}',
  // ; the target is at least +50
  'and-target': '; the target is {target}',
  // IT service performance:
  headed: '{heading}: ',
  // rated Amber
  rated: 'rated {rating}',
  // still rated Amber
  'still-rated': 'still rated {rating}',
  // last rated Amber, on 3 May 2020
  'last-rated': 'last rated {rating}, on {day}',
  // the target of at least +50 was missed in April or May 2020
  'series-missed': 'the target of {target} was missed {periods}',
} as const
