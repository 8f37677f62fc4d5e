// What a sentence of each kind may say around its values, word for word; a word more or less is a fault. This is the second
// pair of eyes on the catalogue: a wording that is changed there has to be read and agreed here.
// ░ is a place that prints facts, ~ nothing, " still" or " now", % a programme by its name or as "the programme".
// Source: drafting, gates 2, 3 and 18.

import { AGAIN_WORDINGS } from './verify-wordings-again'
import { AMENDED_WORDINGS } from './verify-wordings-amended'
import { REGISTER_WORDINGS } from './verify-wordings-registers'

const WHEN_TAIL =
  '(?:, as first promised)?(?:, before this meeting|, the day of this meeting)?(?: \\(an external deadline\\))?(?:, with work in progress)?(?:, ░)?(?: \\(“░”(?:, as stated on ░)?\\)|(?: for)? “░” \\(stated on ░\\))?'
const RECORDED = '(?:, as recorded on ░)?'
const FOR_EACH = '░(?: for ░(?: as recorded on ░)?)+'
const SIZE = 'this (?:is|was) ░ than'

const WORDINGS: Readonly<Record<string, readonly string[]>> = {
  rating: [
    `% is~ rated ░(?: by assurance)?${RECORDED}(?:, and the outlook is ░)?(?:, with ${FOR_EACH}${RECORDED})?`,
  ],
  'rating-told': ['it was ░ when last reported on ░'],
  'rating-told-none': ['no rating was on record when last reported on ░'],
  'rating-since': ['it has been ░ since ░'],
  'rating-before': ['the rating before that was ░'],
  'rating-before-on': ['it was ░ before, as recorded on ░'],
  'rating-aged': ['the last rating on record for % is ░, given on ░'],
  'aspect-aged': ['the last rating on record for ░ is ░, given on ░'],
  'ratings-for': ['% is rated ░ for ░(?:(?:,| and) ░ for ░)*', `% is rated ${FOR_EACH}${RECORDED}`],
  'rating-none': ['% has no rating on record'],
  'rating-exempt': ['% is~ exempt from rating'],
  'rating-not-given': ['% is~ recorded as not rated'],
  'aspect-unrated': ['% is no longer rated for ░; this was ░ when last reported on ░'],
  'return-missing': [
    'no return for ░ was submitted for %; its last rating on record is ░, given on ░',
  ],
  'return-missing-unrated': ['no return for ░ was submitted for %'],
  'return-late': ['the return for ░ was submitted on ░; it was due on ░'],
  'rating-suggested': ['the facts on record suggest ░; the rating recorded is ░'],
  rated: [`rated ░(?: by assurance)?${RECORDED}`],
  'still-rated': [`still rated ░(?: by assurance)?${RECORDED}(?:, with ${FOR_EACH}${RECORDED})?`],
  'last-rated': ['last rated ░, on ░', 'last rated ░, on ░'],
  reason: ['the reason given: ░'],
  'reason-for': ['the reason given for (?:░|the re-baseline|the latest move): ░'],
  'path-to-green': ['the path to Green: ░'],
  'path-to-green-by': ['the path to Green \\(░\\): ░'],
  outlook: ['the outlook is ░'],
  'outlook-words': ['the outlook given: ░'],
  stage: ['% is at the ░ stage(?: and has no rating on record| and is recorded as ░)?'],
  'stage-moved': [
    '% has moved from the ░ stage to the ░ stage(?: and has no rating on record| and is recorded as ░)?',
  ],
  'part-of': [
    '% is part of ░(?: and is at the ░ stage| and has no rating on record| and is recorded as ░)?',
  ],
  status: ['% is recorded as ░'],
  'status-told': ['% is recorded as ░; it was ░ when last reported on ░'],
  'was-named': ['% was named ░ until ░'],
  'was-formerly': ['% was formerly named ░'],
  'name-proposed': ['the name ░ is proposed for %'],
  objective: ['the objective is ░'],
  'objective-to': ['the objective is to ░'],
  'objective-words': ['the objective: ░'],
  purpose: ['the purpose: ░'],
  'purpose-is': ['the purpose is ░'],
  lead: ['the lead is ░'],
  nothing: ['no progress is recorded up to ░'],
  unchanged: [
    'nothing has changed since ░(?:, and (?:risk ░, “░”,|the risk “░”) is still ░(?:, with a score of ░)?)?',
  ],
  'unchanged-rest': ['unchanged since ░: ░'],

  done: ['░(?: (?:is|are) complete)?(?:, with conditions)?'],
  'done-that': ['that \\p{L}+ is complete'],
  'done-on': ['░(?:: ░| (?:was|were) completed ░)?(?:, with conditions)?'],
  conditions: ['the conditions: ░', 'still owed: ░'],
  overdue: [
    '░ (?:was|were) due ░ and (?:has|have) not been recorded as complete',
    '░ (?:was|were) due to ░; this has not been recorded as done',
    '░: due ░, and not recorded as complete',
  ],
  'still-overdue': [
    '░ (?:is|are) still overdue: the date was ░',
    '░ (?:was|were) due to ░; this has still not been recorded as done',
    '░: still overdue, due ░',
  ],
  due: ['░ (?:is|are)~ due(?: to)? ░', '░:~ due ░'],
  expected: ['░ (?:is|are)~ expected ░', '░ should~ ░', '░:~ expected ░'],
  hoped: ['the aim is~ to complete ░', 'the aim is~ for ░ to ░', '░: the aim is~ ░'],
  'in-progress': [
    '░ (?:is|are)~ in progress',
    'work is~ in progress for ░ to ░',
    '░:~ in progress',
  ],
  planned: ['░ (?:is|are)~ planned', 'the plan is~ for ░ to ░', '░:~ planned'],
  paused: ['░ (?:is|are)~ paused', 'the plan for ░ to ░ is~ paused', '░:~ paused'],
  cancelled: [
    '░ (?:has|have) been cancelled',
    'the plan for ░ to ░ has been cancelled',
    '░: cancelled',
  ],
  follows: ['░ (?:is|are)~ to follow ░', 'the plan is~ for ░ to ░', '░:~ to follow ░'],
  'date-on-record': ['the date on record is ░'],
  'no-date': ['no date is recorded'],
  worded: ['in the words of ░: “░”'],
  condition: ['the condition: ░'],
  'waits-for': ['this depends on ░'],
  'than-promised': [`${SIZE} first promised \\(░\\)`],
  'than-told': [`${SIZE} last reported \\(░\\)`],
  'than-promised-and-told': [`${SIZE} first promised and last reported \\(░\\)`],
  'than-rebaselined': [`${SIZE} re-baselined on ░`],
  'than-rebaselined-and-told': [`${SIZE} re-baselined on ░ and last reported \\(░\\)`],
  'met-promise': ['this met the first promise \\(░\\)'],
  'met-told': ['this met the date last reported \\(░\\)'],
  'first-promised': ['this was first promised for ░'],
  'last-told': ['this was last reported as due ░'],
  'rebaselined-to': ['this was re-baselined on ░, to ░'],
  'approved-by': ['the re-baseline was approved by ░'],

  event: ['░'],
  'event-of': ['░: ░'],
  'event-now': ['this is now ░: ░'],
  benefit: ['one benefit is ░: ░', 'one benefit is recorded: ░', '░'],
  'benefit-past': [
    'one benefit was ░ and has not been recorded as done: ░',
    'not recorded as done: ░',
  ],
  reference: ['more detail is in ░'],
  'reference-words': ['more detail: ░'],
  'depends-on': ['% depends on ░(?: of (?:%))?'],

  'measure-moved': ['░ from ░ to ░'],
  'measure-same': ['░ stayed at ░ from ░ to ░'],
  'measure-two': ['░: ░'],
  'measure-one': ['░: ░'],
  'measure-count': ['there were ░'],
  'measure-reached': ['░ had been ░'],
  'measure-count-now': ['░ there are ░'],
  'measure-is': ['░ the ░ is ░'],
  'measure-missing': ['no figure was reported for ░'],
  'measure-empty': ['there was nothing to count for ░, so no percentage can be given'],
  'target-met': ['this meets the target of ░'],
  'target-missed': ['this misses the target of ░'],
  target: ['the target is ░'],

  'risk-that': ['there is a risk that ░', 'the risk that ░'],
  risk: ['risk ░, “░”, ░', '░, “░”'],
  'risk-unnamed': ['the risk “░” ░', '“░”'],
  'risk-red': ['risk ░, “░”, is~ ░(?:, with a score of ░)?', '░, “░”,~ ░(?:, with a score of ░)?'],
  'risk-red-unnamed': [
    'the risk “░” is~ ░(?:, with a score of ░)?',
    '“░”,~ ░(?:, with a score of ░)?',
  ],
  'risk-score': ['its score is ░(?:, (?:up|down) from ░|, unchanged)?'],
  'risk-target': ['the target score is ░'],
  'risk-target-by': ['the target score is ░'],
  'risk-target-past': ['the target score was ░'],
  'risk-cause': ['the cause: ░'],
  'risk-effect': ['the effect: ░'],
  mitigation: ['the mitigation: ░'],

  'decision-to': ['[Mm]embers are asked to ░'],
  decision: ['[Mm]embers are asked to ░ this: ░'],
  amount: ['the amount is ░'],
  amendment: ['the amendment: ░'],
  'decision-elsewhere': ['░ is to be asked on ░ to ░ this: ░'],
  'decision-unrecorded': ['░ was to be asked on ░ to ░ this, and no outcome is recorded: ░'],
  'decision-elsewhere-to': ['░ is to be asked on ░ to ░'],
  'decision-unrecorded-to': ['░ was to be asked on ░, and no outcome is recorded: ░'],
  'decision-taken': ['░ this on ░: ░(?: \\(minute ░\\))?'],
  'decision-known': ['this was ░: ░(?: \\(minute ░\\))?'],

  'lead-milestones-done': ['these milestones are complete:'],
  'lead-milestones-overdue': ['these milestones are overdue:'],
  'lead-milestones-moved': ['the dates or plans of these milestones have changed:'],
  'lead-milestones-next': ['these milestones are ahead:'],
  'lead-milestones-open': ['these milestones are open:'],
  'lead-events-done': ['the following work is recorded:'],
  'lead-events-next': ['the next steps are:'],
  'lead-events-issues': ['the following issues are recorded:'],
  'lead-benefits': ['these benefits are (?:planned|proposed|in progress|recorded):'],
  'lead-measures': ['the figures are:'],
  'lead-risks': ['these risks are open:'],
  'lead-risks-red': ['these Red risks are unchanged:'],
  'lead-risks-closed': ['these risks have been closed:'],
  'lead-decisions': ['these decisions are sought:'],
  'lead-decisions-taken': ['these decisions have been taken:'],

  'was-called': ['(?:░|this) was named “░” when last reported on ░'],
  'told-as': ['the last report, of ░, gave this as ░'],
  'not-covered': ['the report of ░ did not cover %'],
  'new-since': [
    'new since ░: (?:░|the risk “░”)(?:(?:, | and )(?:░|the risk “░”))*',
    '░',
    'the risk “░”',
  ],
  'lead-new': ['these are new since ░:'],
  vanished: [
    'the (?:░|[\\p{L}-]+) “░” was reported on ░ and is no longer on record',
    'the (?:░|[\\p{L}-]+) “░”, reported on ░',
  ],
  'vanished-known': [
    'the (?:░|[\\p{L}-]+) “░”, reported on ░, has been (?:░|closed|merged|renamed|withdrawn|removed)',
  ],
  gone: ['the [\\p{L}-]+ “░” is no longer on record'],
  'gone-known': ['the [\\p{L}-]+ “░” has been ░'],
  'last-reported-to': ['it was last reported to ░(?: on ░)+'],
  'lead-vanished': ['these were in the last report and are no longer on record:'],

  'table-shows': ['the table shows ░ at ░'],
  'none-of': ['there were no ░ at ░'],
  'no-share': [
    'there was nothing to ░, so no percentage is given(?: for these (?:months|periods))?',
  ],
  'not-reported': ['no figures were reported for ░'],
  'all-met': ['every figure in the table met its target'],
  'one-missed': ['░ missed the target of ░, at ░'],
  'all-missed': ['all ░ figures in the table missed their targets'],
  'many-missed': ['░ of the ░ figures in the table missed their targets'],
  'series-moved': ['░ each (?:month|time): ░'],
  series: ['░: ░'],
  mean: ['the mean is ░(?:, and each (?:month|time) met the target of ░|; the target is ░)?'],
  'series-missed': ['the target of ░ was missed ░', '░ was missed ░'],
}

/** The kinds whose sentence may go on with what belongs to a date. */
const DATED: ReadonlySet<string> = new Set([
  ...['done', 'done-on', 'overdue', 'still-overdue', 'due', 'expected', 'hoped', 'in-progress'],
  ...['planned', 'paused', 'follows'],
])

const PROGRAMME =
  '(?:░|the (?!not\\b|no\\b|never\\b)[\\p{L}-]+(?: (?!not\\b|no\\b|never\\b)[\\p{L}-]+)?)'

const READINGS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({ ...WORDINGS, ...AMENDED_WORDINGS, ...REGISTER_WORDINGS }).map(
    ([kind, wordings]) => {
      const whole = [...wordings, ...(AGAIN_WORDINGS[kind] ?? [])].map((one) =>
        one.replaceAll('~', '(?: still| now)?').replaceAll('%', PROGRAMME),
      )
      return [
        kind,
        new RegExp(`^(?:${whole.join('|')})${DATED.has(kind) ? WHEN_TAIL : ''}\\.?$`, 'u'),
      ]
    },
  ),
)

/** Whether the reader knows this kind of sentence: of another it can only judge the values. */
export function isKnownKind(kind: string): boolean {
  return kind === 'headed' || READINGS.has(kind)
}

/** Whether the words around the places of a sentence of this kind are those that such a sentence has. */
export function isWordedAs(kind: string, words: string): boolean {
  if (kind !== 'headed') return READINGS.get(kind)?.test(words) ?? true
  const [, said] = /^░: (.+)$/u.exec(words) ?? []
  return said !== undefined && [...READINGS.values()].some((reading) => reading.test(said))
}
