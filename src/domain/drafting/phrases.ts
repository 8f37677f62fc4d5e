// Every wording of the drafter, one for each meaning, under an example of what it makes; the tests check each example.
// Rules decide what is said, this file alone how. A slot is {named}; [is|are] agrees with {subject}; {still} is nothing,
// " still" or " now". "/clause" is for a name that says what becomes of its subject ("New contract live"), "/item" for a
// lettered list. A phrase that opens with a space or a mark follows another. Source: drafting, "realise"; how reports talk, 2.

export const PHRASES = {
  // the Harbour Programme is now rated Amber
  rating: '{programme} is{still} rated {rating}',
  // ; it was Green when last reported on 3 May 2020
  'rating-told': '; it was {previous} when last reported on {day}',
  // ; no rating was on record when last reported on 3 May 2020
  'rating-told-none': '; no rating was on record when last reported on {day}',
  // ; the rating before that was Green
  'rating-before': '; the rating before that was {previous}',
  // the last rating on record for the Harbour Programme is Amber, given on 3 May 2020
  'rating-aged': 'the last rating on record for {programme} is {rating}, given on {day}',
  // the rating of the Harbour Programme for cost is now Amber
  'rating-of': 'the rating of {programme} for {dimension} is{still} {rating}',
  // the Harbour Programme has no rating on record
  'rating-none': '{programme} has no rating on record',
  // the reason given: the supplier adds two engineers
  reason: 'the reason given: {words}',
  // the path to Green: the supplier adds two engineers
  'path-to-green': 'the path to Green: {words}',
  // the path to Green, in early October 2020: the supplier adds two engineers
  'path-to-green-by': 'the path to Green, {when}: {words}',
  // the outlook is improving
  outlook: 'the outlook is {outlook}',
  // the outlook given: the supplier adds two engineers
  'outlook-words': 'the outlook given: {words}',
  // the Harbour Programme is at the design stage
  stage: '{programme} is at the {stage} stage',
  // the Harbour Programme is part of the Port Plan
  'part-of': '{programme} is part of {parent}',
  //  and is at the design stage
  'and-stage': ' and is at the {stage} stage',
  //  and has no rating on record
  'and-unrated': ' and has no rating on record',
  // the status of the Harbour Programme is paused
  status: 'the status of {programme} is {status}',
  // the Harbour Programme was named the Quay Programme until 3 May 2020
  'was-named': '{programme} was named {former} until {day}',
  // the Harbour Programme was formerly named the Quay Programme
  'was-formerly': '{programme} was formerly named {former}',
  // the objective is the supplier adds two engineers
  objective: 'the objective is {words}',
  // the objective is to the supplier adds two engineers
  'objective-to': 'the objective is to {words}',
  // the objective: the supplier adds two engineers
  'objective-words': 'the objective: {words}',
  // the purpose: the supplier adds two engineers
  purpose: 'the purpose: {words}',
  // the purpose is the supplier adds two engineers
  'purpose-is': 'the purpose is {words}',
  // the lead is the IT Director
  lead: 'the lead is {person}',
  // no progress is recorded up to 3 May 2020
  nothing: 'no progress is recorded up to {day}',
  // nothing has changed since 3 May 2020
  unchanged: 'nothing has changed since {day}',
  // unchanged since 3 May 2020: two milestones and one risk
  'unchanged-rest': 'unchanged since {day}: {things}',

  // the contract award is complete
  done: '{subject} [is|are] complete',
  // the new contract is live
  'done/clause': '{subject} {done}',
  // Contract award
  'done/item': '{name}',
  // the contract award was completed in early October 2020
  'done-on': '{subject} [was|were] completed {when}',
  // the new contract went live in early October 2020
  'done-on/clause': '{subject} {became} {when}',
  // Contract award (1 September 2020)
  'done-on/item': '{name} ({date})',
  // , with conditions
  'with-conditions': ', with conditions',
  // still owed: the supplier adds two engineers
  'still-owed': 'still owed: {words}',
  // the contract award was due in early October 2020 and has not been recorded as complete
  overdue: '{subject} [was|were] due {when} and [has|have] not been recorded as complete',
  // the new contract was due to go live in early October 2020; this has not been recorded as done
  'overdue/clause':
    '{subject} [was|were] due to {become} {when}; this has not been recorded as done',
  // Contract award: due in early October 2020
  'overdue/item': '{name}: due {when}',
  // the contract award is still overdue: the date was 1 September 2020
  'still-overdue': '{subject} [is|are] still overdue: the date was {date}',
  // the new contract is still due to go live: the date was 1 September 2020 and has passed
  'still-overdue/clause':
    '{subject} [is|are] still due to {become}: the date was {date} and has passed',
  // Contract award: still overdue, due in early October 2020
  'still-overdue/item': '{name}: still overdue, due {when}',
  // the contract award is now due in early October 2020
  due: '{subject} [is|are]{still} due {when}',
  // the new contract is now due to go live in early October 2020
  'due/clause': '{subject} [is|are]{still} due to {become} {when}',
  // Contract award: now due in early October 2020
  'due/item': '{name}:{still} due {when}',
  // the contract award is now expected in early October 2020
  expected: '{subject} [is|are]{still} expected {when}',
  // the new contract should now go live in early October 2020
  'expected/clause': '{subject} should{still} {become} {when}',
  // Contract award: now expected in early October 2020
  'expected/item': '{name}:{still} expected {when}',
  // the aim is now to complete the contract award in early October 2020
  hoped: 'the aim is{still} to complete {subject} {when}',
  // the aim is now for the new contract to go live in early October 2020
  'hoped/clause': 'the aim is{still} for {subject} to {become} {when}',
  // Contract award: the aim is now 1 September 2020
  'hoped/item': '{name}: the aim is{still} {date}',
  // the contract award is now in progress
  'in-progress': '{subject} [is|are]{still} in progress',
  // work is now in progress for the new contract to go live
  'in-progress/clause': 'work is{still} in progress for {subject} to {become}',
  // Contract award: now in progress
  'in-progress/item': '{name}:{still} in progress',
  // the contract award is now planned
  planned: '{subject} [is|are]{still} planned',
  // the plan is now for the new contract to go live
  'planned/clause': 'the plan is{still} for {subject} to {become}',
  // Contract award: now planned
  'planned/item': '{name}:{still} planned',
  // the contract award is now paused
  paused: '{subject} [is|are]{still} paused',
  // the plan for the new contract to go live is now paused
  'paused/clause': 'the plan for {subject} to {become} is{still} paused',
  // Contract award: now paused
  'paused/item': '{name}:{still} paused',
  // the contract award has been cancelled
  cancelled: '{subject} [has|have] been cancelled',
  // the plan for the new contract to go live has been cancelled
  'cancelled/clause': 'the plan for {subject} to {become} has been cancelled',
  // Contract award: cancelled
  'cancelled/item': '{name}: cancelled',
  // ; the date on record is 1 September 2020
  'date-on-record': '; the date on record is {date}',
  // ; no date is recorded
  'no-date': '; no date is recorded',
  //  (put as “over the coming months” on 3 May 2020)
  'as-worded': ' (put as “{wording}” on {day})',
  // ; on 3 May 2020 the timing was put as “over the coming months”
  'timing-worded': '; on {day} the timing was put as “{wording}”',
  // on 3 May 2020 this was put as “over the coming months”
  worded: 'on {day} this was put as “{wording}”',
  // , with work in progress
  'work-in-progress': ', with work in progress',
  // , once the tests have passed
  'on-condition': ', {condition}',
  // the contract award is now to follow once the tests have passed
  follows: '{subject} [is|are]{still} to follow {condition}',
  // the plan is now for the new contract to go live once the tests have passed
  'follows/clause': 'the plan is{still} for {subject} to {become} {condition}',
  // Contract award:{still} to follow once the tests have passed
  'follows/item': '{name}:{still} to follow {condition}',
  // the condition: the supplier adds two engineers
  condition: 'the condition: {words}',
  // , before this meeting
  'before-meeting': ', before this meeting',
  // , the day of this meeting
  'on-meeting-day': ', the day of this meeting',
  //  (an external deadline)
  'external-deadline': ' (an external deadline)',
  // this depends on two milestones and one risk
  'waits-for': 'this depends on {things}',
  // this is 5 weeks later than first promised (1 September 2020)
  'than-promised': 'this {verb} {size} than first promised ({date})',
  // this is 5 weeks later than last reported (1 September 2020)
  'than-told': 'this {verb} {size} than last reported ({date})',
  // this is 5 weeks later than first promised and last reported (1 September 2020)
  'than-promised-and-told': 'this {verb} {size} than first promised and last reported ({date})',
  // this is 5 weeks later than re-baselined on 3 May 2020 (1 September 2020)
  'than-rebaselined': 'this {verb} {size} than re-baselined on {day} ({date})',
  // this was first promised in early October 2020
  'first-promised': 'this was first promised {when}',
  // this was last reported as due in early October 2020
  'last-told': 'this was last reported as due {when}',
  // this was re-baselined on 3 May 2020, to 1 September 2020
  'rebaselined-to': 'this was re-baselined on {day}, to {date}',
  //  (approved by the IT Director)
  'approved-by': ' (approved by {person})',

  // the supplier adds two engineers
  event: '{words}',
  // Phase 2: the supplier adds two engineers
  'event-of': '{element}: {words}',
  //  (1 September 2020)
  'event-on': ' ({date})',
  // one benefit is planned: the supplier adds two engineers
  benefit: 'one benefit is {status}: {words}',
  // more detail is in a separate report to the IT Sub Committee
  reference: 'more detail is in {reference}',
  // more detail: a separate report to the IT Sub Committee
  'reference-words': 'more detail: {reference}',
  // the Harbour Programme depends on two milestones and one risk
  'depends-on': '{programme} depends on {things}',

  // active users rose from about 1,300 in February 2020 to over 2,250 in June 2020
  'measure-moved': '{measure} {direction} from {from} {since} to {to} {when}',
  // active users stayed at over 2,250 from February 2020 to June 2020
  'measure-same': '{measure} stayed at {to} from {first} to {last}',
  // active users: about 1,300 in February 2020 and over 2,250 in June 2020
  'measure-two': '{measure}: {from} {since} and {to} {when}',
  // active users: over 2,250 in June 2020
  'measure-one': '{measure}: {to} {when}',
  // there were over 2,250 active users in June 2020
  'measure-count': 'there were {to} {measure} {when}',
  // over 2,250 laptops had been issued by June 2020
  'measure-reached': '{to} {things} had been {participle} {when}',
  // there are over 2,250 active users (June 2020)
  'measure-count-now': 'there are {to} {measure} ({last})',
  // the length of the contract is up to 5 years (June 2020)
  'measure-is': 'the {measure} is {to} ({last})',
  // no figure was reported for active users in June 2020
  'measure-missing': 'no figure was reported for {measure} {when}',
  // there was nothing to count for active users in June 2020, so no percentage can be given
  'measure-empty': 'there was nothing to count for {measure} {when}, so no percentage can be given',
  // each month met the target of at least +50
  'target-met-each': 'each month met the target of {target}',
  // this meets the target of at least +50
  'target-met': 'this meets the target of {target}',
  // this misses the target of at least +50
  'target-missed': 'this misses the target of {target}',
  // the target is at least +50
  target: 'the target is {target}',

  // risk R1 is open: the supplier adds two engineers
  risk: '{risk} {status}: {words}',
  // the supplier adds two engineers
  'risk/item': '{words}',
  // its score is 16
  'risk-score': 'its score is {score}',
  //  (Amber)
  'risk-rating': ' ({rating})',
  // , up from 12
  'risk-score-up': ', up from {previous}',
  // , down from 12
  'risk-score-down': ', down from {previous}',
  // , unchanged
  'risk-score-same': ', unchanged',
  // the target score is 4
  'risk-target': 'the target score is {target}',
  // the target score is 4 in early October 2020
  'risk-target-by': 'the target score is {target} {when}',
  // the mitigation: the supplier adds two engineers
  mitigation: 'the mitigation: {words}',

  // Members are asked to the supplier adds two engineers
  'decision-to': 'Members are asked to {words}',
  // Members are asked to approve this: the supplier adds two engineers
  decision: 'Members are asked to {ask} this: {words}',
  // the amount is £600,000
  amount: 'the amount is {amount}',
  // the Finance Committee is to be asked on 3 May 2020 to approve this: the supplier adds two engineers
  'decision-elsewhere': '{committee} is to be asked on {day} to {ask} this: {words}',
  // the Finance Committee agreed this on 3 May 2020: the supplier adds two engineers
  'decision-taken': '{committee} {outcome} this on {day}: {words}',
  // this was agreed: the supplier adds two engineers
  'decision-known': 'this was {outcome}: {words}',
  //  (minute 12)
  minute: ' (minute {minute})',

  // these milestones are complete:
  'lead-milestones-done': 'these milestones are complete:',
  // these milestones are overdue:
  'lead-milestones-overdue': 'these milestones are overdue:',
  // the dates of these milestones have moved:
  'lead-milestones-moved': 'the dates or plans of these milestones have changed:',
  // these milestones are ahead:
  'lead-milestones-next': 'these milestones are ahead:',
  // work recorded up to 3 May 2020:
  'lead-events-done': 'work recorded up to {day}:',
  // the next steps:
  'lead-events-next': 'the next steps:',
  // issues recorded up to 3 May 2020:
  'lead-events-issues': 'issues recorded up to {day}:',
  // the benefits planned:
  'lead-benefits': 'the benefits {status}:',
  // the figures:
  'lead-measures': 'the figures:',
  // these risks are open:
  'lead-risks': 'these risks are open:',
  // these risks have been closed:
  'lead-risks-closed': 'these risks have been closed:',
  // decisions sought:
  'lead-decisions': 'Members are asked to decide:',

  // the table shows P1 and P2 incidents at the City of London Corporation (CoL) and London Councils
  'table-shows': 'the table shows {things} at {organisations}',
  // there were no P1 and P2 incidents at CoL in April or May 2020
  'none-of': 'there were no {things} at {organisations} {periods}',
  // no percentage fixed in time can therefore be given
  'no-share': 'no percentage{share} can therefore be given',
  // no figures were reported for CoL
  'not-reported': 'no figures were reported for {organisations}',
  // every figure in the table met its target
  'all-met': 'every figure in the table met its target',
  // incidents fixed at CoL missed the target of at least +50 in early October 2020, at 97%
  'one-missed': '{measure} missed the target of {target} {when}, at {figure}',
  // 4 of the 12 figures in the table missed their targets
  'many-missed': '{missed} of the {total} figures in the table missed their targets',
  // active users rose each time: +76 in April 2020 and +74 in May 2020
  'series-moved': '{measure} {direction} each {time}: {figures}',
  // active users: +76 in April 2020 and +74 in May 2020
  series: '{measure}: {figures}',
  // the mean is +71 (rounded)
  mean: 'the mean is {mean}',
  // , and each month met the target of at least +50
  'and-each-met': ', and each {time} met the target of {target}',
  // ; the target is at least +50
  'and-target': '; the target is {target}',
  // IT service performance, in brief
  headed: '{heading}: ',
  // now rated Amber
  rated: '{still}rated {rating}',
  // last rated Amber, on 3 May 2020
  'last-rated': 'last rated {rating}, on {day}',
  // the target of at least +50 was missed in April or May 2020
  'series-missed': 'the target of {target} was missed {periods}',
} as const
