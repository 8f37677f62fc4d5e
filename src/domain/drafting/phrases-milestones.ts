// What is said of milestones: where each stands, in whose words, and how its date stands to every earlier word on it. Wordings
// like those of `phrases.ts`, each under an example of what it makes. Source: how reports talk, 2 "Milestone completed".

/** The wordings on milestones. */
export const MILESTONE_PHRASES = {
  // the award is complete | the new site is live | Award
  done: '{subject} [is|are] complete',
  'done/clause': '{subject} {done}',
  'done/item': '{name}',
  // that testing is complete
  'done-that': 'that {thing} is complete',
  // the award was completed in May 2021 | the new site went live in May 2021 | Award: 1 May 2021
  'done-on': '{subject} [was|were] completed {when}',
  'done-on/clause': '{subject} {became} {when}',
  'done-on/item': '{name}: {date}',
  'with-conditions': ', with conditions',
  // the conditions: two engineers join
  conditions: 'the conditions: {words}',
  // the award was due in May 2021 and has not been recorded as complete | the new site was due to go live in May 2021; this has not been recorded as done | Award: due in May 2021, and not recorded as complete
  overdue: '{subject} [was|were] due {when} and [has|have] not been recorded as complete',
  'overdue/clause':
    '{subject} [was|were] due to {become} {when}; this has not been recorded as done',
  'overdue/item': '{name}: due {when}, and not recorded as complete',
  // the award is still overdue: the date was 1 May 2021 | the new site was due to go live in May 2021; this has still not been recorded as done | Award: still overdue, due in May 2021
  'still-overdue': '{subject} [is|are] still overdue: the date was {date}',
  'still-overdue/clause':
    '{subject} [was|were] due to {become} {when}; this has still not been recorded as done',
  'still-overdue/item': '{name}: still overdue, due {when}',
  // the award is now due in May 2021 | the new site is now due to go live in May 2021 | Award: now due in May 2021
  due: '{subject} [is|are]{still} due {when}',
  'due/clause': '{subject} [is|are]{still} due to {become} {when}',
  'due/item': '{name}:{still} due {when}',
  // the award is now expected in May 2021 | the new site should now go live in May 2021 | Award: now expected in May 2021
  expected: '{subject} [is|are]{still} expected {when}',
  'expected/clause': '{subject} should{still} {become} {when}',
  'expected/item': '{name}:{still} expected {when}',
  // the aim is now to complete the award in May 2021 | the aim is now for the new site to go live in May 2021 | Award: the aim is now 1 May 2021
  hoped: 'the aim is{still} to complete {subject} {when}',
  'hoped/clause': 'the aim is{still} for {subject} to {become} {when}',
  'hoped/item': '{name}: the aim is{still} {date}',
  // the award is now in progress | work is now in progress for the new site to go live | Award: now in progress
  'in-progress': '{subject} [is|are]{still} in progress',
  'in-progress/clause': 'work is{still} in progress for {subject} to {become}',
  'in-progress/item': '{name}:{still} in progress',
  // the award is now planned | the plan is now for the new site to go live | Award: now planned
  planned: '{subject} [is|are]{still} planned',
  'planned/clause': 'the plan is{still} for {subject} to {become}',
  'planned/item': '{name}:{still} planned',
  // the award is now paused | the plan for the new site to go live is now paused | Award: now paused
  paused: '{subject} [is|are]{still} paused',
  'paused/clause': 'the plan for {subject} to {become} is{still} paused',
  'paused/item': '{name}:{still} paused',
  // the award has been cancelled | the plan for the new site to go live has been cancelled | Award: cancelled
  cancelled: '{subject} [has|have] been cancelled',
  'cancelled/clause': 'the plan for {subject} to {become} has been cancelled',
  'cancelled/item': '{name}: cancelled',
  // the date on record is 1 May 2021
  'date-on-record': 'the date on record is {date}',
  'no-date': 'no date is recorded',
  //  “over the coming months” (stated on 3 May 2020)
  'in-words': ' “{wording}” (stated on {day})',
  //  for “over the coming months” (stated on 3 May 2020)
  'for-words': ' for “{wording}” (stated on {day})',
  //  (“over the coming months”, as stated on 3 May 2020)
  'as-worded': ' (“{wording}”, as stated on {day})',
  //  (“over the coming months”)
  'as-conditioned': ' (“{wording}”)',
  // in the words of 3 May 2020: “over the coming months”
  worded: 'in the words of {day}: “{wording}”',
  'work-in-progress': ', with work in progress',
  // , once the tests have passed
  'on-condition': ', {condition}',
  // the award is now to follow once the tests have passed | the plan is now for the new site to go live once the tests have passed | Award: now to follow once the tests have passed
  follows: '{subject} [is|are]{still} to follow {condition}',
  'follows/clause': 'the plan is{still} for {subject} to {become} {condition}',
  'follows/item': '{name}:{still} to follow {condition}',
  // the condition: two engineers join
  condition: 'the condition: {words}',
  // , as first promised
  'as-promised': ', as first promised',
  'before-meeting': ', before this meeting',
  'on-meeting-day': ', the day of this meeting',
  'external-deadline': ' (an external deadline)',
  // this depends on two milestones and one risk
  'waits-for': 'this depends on {things}',
  // this is five weeks later than first promised (1 May 2021)
  'than-promised': 'this {verb} {size} than first promised ({date})',
  // this is five weeks later than last reported (1 May 2021)
  'than-told': 'this {verb} {size} than last reported ({date})',
  // this is five weeks later than first promised and last reported (1 May 2021)
  'than-promised-and-told': 'this {verb} {size} than first promised and last reported ({date})',
  // this is five weeks later than re-baselined on 3 May 2020 (1 May 2021)
  'than-rebaselined': 'this {verb} {size} than re-baselined on {day} ({date})',
  // this met the first promise (1 May 2021)
  'met-promise': 'this met the first promise ({date})',
  // this met the date last reported (1 May 2021)
  'met-told': 'this met the date last reported ({date})',
  // this is five weeks later than re-baselined on 3 May 2020 and last reported (1 May 2021)
  'than-rebaselined-and-told':
    'this {verb} {size} than re-baselined on {day} and last reported ({date})',
  // this was first promised for 1 May 2021
  'first-promised': 'this was first promised for {date}',
  // this was last reported as due in May 2021
  'last-told': 'this was last reported as due {when}',
  // this was re-baselined on 3 May 2020, to 1 May 2021
  'rebaselined-to': 'this was re-baselined on {day}, to {date}',
  // the re-baseline was approved by the IT Director
  'approved-by': 'the re-baseline was approved by {person}',
} as const
