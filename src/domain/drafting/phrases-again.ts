// What a committee was told in the same words and is told again: each wording of this kind says so. What has none and
// repeats itself is left out. Written like those in `phrases.ts`; "/anew" is for what reads alike and is
// not the same: a count of other things, a risk in another list, the figures of other months.
// Source: drafting, "Unchanged is one sentence"; gate 8.

/** The wordings for what is told again, by the key of the wording for what is told first. */
export const AGAIN_PHRASES = {
  // the last rating on record for the Harbour Programme is still Amber, given on 3 May 2020
  'rating-aged/again':
    'the last rating on record for {programme} is still {rating}, given on {day}',
  // there is still no return for June 2020 for the Harbour Programme; its last rating on record is Amber, given on 3 May 2020
  'return-missing/again':
    'there is still no return for {period} for {programme}; its last rating on record is {rating}, given on {day}',
  // there is still no return for June 2020 for the Harbour Programme
  'return-missing-unrated/again': 'there is still no return for {period} for {programme}',
  // the facts on record still suggest Green; the rating recorded is Amber
  'rating-suggested/again':
    'the facts on record still suggest {suggested}; the rating recorded is {rating}',
  // the last rating on record for cost is still Amber, given on 3 May 2020
  'aspect-aged/again': 'the last rating on record for {thing} is still {rating}, given on {day}',
  // the Harbour Programme is still rated Amber for cost and Green for schedule
  'ratings-for/again': '{programme} is still rated {ratings}',
  // the reason given is unchanged: two engineers join
  'reason/again': 'the reason given is unchanged: {words}',
  // the reason given for cost is unchanged: two engineers join
  'reason-for/again': 'the reason given for {thing} is unchanged: {words}',
  // the path to Green is unchanged: two engineers join
  'path-to-green/again': 'the path to Green is unchanged: {words}',
  // the path to Green is unchanged (1 May 2021): two engineers join
  'path-to-green-by/again': 'the path to Green is unchanged ({date}): {words}',
  // the outlook is still improving
  'outlook/again': 'the outlook is still {outlook}',
  // the outlook given is unchanged: two engineers join
  'outlook-words/again': 'the outlook given is unchanged: {words}',

  'with-conditions/again': ', still with conditions',
  // still owed: two engineers join
  'conditions/again': 'still owed: {words}',
  // the date on record is still 1 May 2021
  'date-on-record/again': 'the date on record is still {date}',
  'no-date/again': 'there is still no date on record',
  // the words of 3 May 2020 are unchanged: “over the coming months”
  'worded/again': 'the words of {day} are unchanged: “{wording}”',
  // the condition is unchanged: two engineers join
  'condition/again': 'the condition is unchanged: {words}',
  // this still depends on two milestones and one risk
  'waits-for/again': 'this still depends on {things}',
  // this is still five weeks later than first promised (1 May 2021)
  'than-promised/again': 'this {verb} still {size} than first promised ({date})',
  // this is still five weeks later than re-baselined on 3 May 2020 (1 May 2021)
  'than-rebaselined/again': 'this {verb} still {size} than re-baselined on {day} ({date})',
  // the first promise is unchanged: 1 May 2021
  'first-promised/again': 'the first promise is unchanged: {date}',

  // the figures for active users are unchanged: about 1,300 in February 2020 and over 2,250 in May 2021
  'measure-moved/again': 'the figures for {measure} are unchanged: {from} {since} and {to} {when}',
  // the figures for active users are unchanged: over 2,250 from February 2020 to June 2020
  'measure-same/again': 'the figures for {measure} are unchanged: {to} from {first} to {last}',
  // the figures for active users are unchanged: about 1,300 in February 2020 and over 2,250 in May 2021
  'measure-two/again': 'the figures for {measure} are unchanged: {from} {since} and {to} {when}',
  // there is still no figure for active users in May 2021
  'measure-missing/again': 'there is still no figure for {measure} {when}',
  // this still meets the target of at least +50
  'target-met/again': 'this still meets the target of {target}',
  // this still misses the target of at least +50
  'target-missed/again': 'this still misses the target of {target}',
  // the target is still at least +50
  'target/again': 'the target is still {target}',

  // the table again shows P1 and P2 incidents at the City of London Corporation (CoL)
  'table-shows/again': 'the table again shows {things} at {organisations}',
  // there are still no P1 or P2 incidents on record at CoL in April or May 2020
  'none-of/again': 'there are still no {things} on record at {organisations} {periods}',
  // there is still nothing to count, so no percentage is given for these months | again there was nothing to count, so no percentage is given for these months
  'no-share/again': 'there is still nothing to {share}, so no percentage is given{scope}',
  'no-share/anew': 'again there was nothing to {share}, so no percentage is given{scope}',
  // there are still no figures on record for CoL | again, no figures were reported for CoL
  'not-reported/again': 'there are still no figures on record for {organisations}',
  'not-reported/anew': 'again, no figures were reported for {organisations}',
  'all-met/again': 'every figure in the table still meets its target',
  'all-met/anew': 'every figure in the table again met its target',
  // the figure for active users in May 2021 is still 97%, and misses the target of at least +50
  'one-missed/again':
    'the figure for {measure} {when} is still {figure}, and misses the target of {target}',
  // all 4 figures in the table still miss their targets | again, all 4 figures in the table missed their targets
  'all-missed/again': 'all {missed} figures in the table still miss their targets',
  'all-missed/anew': 'again, all {missed} figures in the table missed their targets',
  // 4 of the 12 figures in the table still miss their targets | again, 4 of the 12 figures in the table missed their targets
  'many-missed/again': '{missed} of the {total} figures in the table still miss their targets',
  'many-missed/anew': 'again, {missed} of the {total} figures in the table missed their targets',
  // the figures for active users are unchanged: +76 in April 2020 and +74 in May 2020
  'series-moved/again': 'the figures for {measure} are unchanged: {figures}',
  // the figures for active users are unchanged: +76 in April 2020 and +74 in May 2020
  'series/again': 'the {noun} for {measure} {verb} unchanged: {figures}',
  // the mean is still +71 (rounded) | the mean is again +71 (rounded)
  'mean/again': 'the mean is still {mean}',
  'mean/anew': 'the mean is again {mean}',
  // the target is still at least +50, and was missed in April or May 2020
  'series-missed/again': 'the target is still {target}, and was missed {periods}',

  // there is still a risk that two engineers join | still open: the risk that two engineers join
  'risk-that/again': 'there is still a risk that {words}',
  'risk-that/item/again': 'still open: the risk that {words}',
  // risk R1, “Quay wall”, is still open | R1, “Quay wall”, still open
  'risk/again': 'risk {reference}, “{title}”, is still {state}',
  'risk/item/again': '{reference}, “{title}”, still {state}',
  // R1, “Quay wall”, now open
  'risk/item/anew': '{reference}, “{title}”, now {state}',
  // the risk “Quay wall” is still open | “Quay wall”, still open
  'risk-unnamed/again': 'the risk “{title}” is still {state}',
  'risk-unnamed/item/again': '“{title}”, still {state}',
  // “Quay wall”, now open
  'risk-unnamed/item/anew': '“{title}”, now {state}',
  // the target score is still 4
  'risk-target/again': 'the target score is still {target}',
  // the target score is still 4 in May 2021
  'risk-target-by/again': 'the target score is still {target} {when}',
  // the target score, 4 in May 2021, is unchanged
  'risk-target-past/again': 'the target score, {target} {when}, is unchanged',
  // the mitigation is unchanged: two engineers join
  'mitigation/again': 'the mitigation is unchanged: {words}',

  // Members are still asked to two engineers join
  'decision-to/again': 'Members are still asked to {words}',
  // Members are still asked to approve this: two engineers join
  'decision/again': 'Members are still asked to {ask} this: {words}',
  // the Finance Committee is still to be asked on 3 May 2020 to approve this: two engineers join
  'decision-elsewhere/again': '{committee} is still to be asked on {day} to {ask} this: {words}',
  // the Finance Committee is still to be asked on 3 May 2020 to two engineers join
  'decision-elsewhere-to/again': '{committee} is still to be asked on {day} to {words}',
  // the Finance Committee was to be asked on 3 May 2020 to approve this, and there is still no outcome on record: two engineers join
  'decision-unrecorded/again':
    '{committee} was to be asked on {day} to {ask} this, and there is still no outcome on record: {words}',
  // the Finance Committee was to be asked on 3 May 2020, and there is still no outcome on record: two engineers join
  'decision-unrecorded-to/again':
    '{committee} was to be asked on {day}, and there is still no outcome on record: {words}',
  // the amount is still £600,000
  'amount/again': 'the amount is still {amount}',
  // the amendment is unchanged: two engineers join
  'amendment/again': 'the amendment is unchanged: {words}',

  // two risks are still open | two risks are open on 3 May 2020
  'count/again': '{things} {verb} still {state}',
  'count/anew': '{things} {verb} {state} on {day}',
  // two risks are still open across the Harbour Programme | two risks are open across the Harbour Programme on 3 May 2020
  'count-across/again': '{things} {verb} still {state} across {scope}',
  'count-across/anew': '{things} {verb} {state} across {scope} on {day}',
  // R1, the Harbour Programme, still open: the risk that two engineers join
  'risk-of-that/again': '{item}, still open: the risk that {words}',
  // R1, the Harbour Programme, still open: “Quay wall”
  'risk-of/again': '{item}, still open: “{title}”',
  // eight promises to this committee, unchanged: three kept and five open | eight promises to this committee on 3 May 2020: three kept and five open
  'promises-count/again': '{count} to this committee, unchanged: {things}',
  'promises-count/anew': '{count} to this committee on {day}: {things}',
  // still in this list, told on 3 May 2020: “Two engineers join”
  'promise-told/again': 'still in this list, told on {day}: “{title}”',
  // about the Harbour Programme, still in this list, told on 3 May 2020: “Two engineers join”
  'promise-told-of/again': 'about {programme}, still in this list, told on {day}: “{title}”',
  // this is still late: it was promised in June 2020 and has not been recorded as done
  'promise-late/again':
    'this is still late: it was promised {due} and has not been recorded as done',
  // this was due in June 2020 and has still not been recorded as kept
  'promise-overdue/again': 'this was due {due} and has still not been recorded as kept',
  // this has moved: it was promised in June 2020 and is still due in May 2021
  'promise-moved-to/again': 'this has moved: it was promised {due} and is still due {when}',
  // this has moved: it was promised in June 2020, was then due in May 2021 and has still not been recorded as done
  'promise-moved-past/again':
    'this has moved: it was promised {due}, was then due {when} and has still not been recorded as done',
  'promise-moved/again': 'this has moved, and there is still no date on record',
  // still outstanding: two engineers join
  'action-asked/again': 'still outstanding: {words}',
  // the owner is still the IT Director
  'action-owner/again': 'the owner is still {person}',
  'action-unowned/again': 'there is still no owner on record',
  // the answer of 3 May 2020 is unchanged: two engineers join
  'action-answered/again': 'the answer of {day} is unchanged: {words}',
  'action-unanswered/again': 'there is still no answer on record',
} as const
