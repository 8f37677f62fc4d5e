// What Members will ask and the record does not answer: by when, why, what is done about it, what was decided; and what
// contradicts itself or was to have happened by now. Source: drafting, "notes: stale, contradictory, missing"; committee
// conventions, 12 "What Members have asked report writers for".

import { printApproximateDate } from '../dates/approximate-print'
import { isPast } from '../dates/approximate-window'
import { printDay } from '../dates/print-day'
import type { Risk } from '../portfolio-file/schema'
import { currentRating, ratingLabel } from '../ratings/rating'
import type { DocumentWarning } from '../reports/document'
import type { ProgrammeContext } from './context'
import { type MilestoneView, viewMilestone } from './derive-milestone'
import { factOf } from './facts'
import { isSpoken, ratingPath } from './rating-slots'
import { scoreOf } from './select-risks'
import { trimWords } from './verbatim'

/** The notes on what is missing or contradictory on one programme, beside its dates and ratings. */
export function gapWarnings(context: ProgrammeContext): DocumentWarning[] {
  const { programme, path, asAt, told } = context
  const known = new Set(told?.milestones.map(({ key }) => key))
  const views = programme.milestones.map((milestone) =>
    viewMilestone(milestone, `${path}/milestones/${milestone.key}`, asAt),
  )
  const news = views.filter(({ milestone }) => !known.has(milestone.key))
  return [
    ...dateNotes(news, views),
    ...overdueNotes(views),
    ...closedNote(context, views),
    ...programme.risks.flatMap((risk) => riskNotes(risk, `${path}/risks/${risk.key}`, context)),
    ...pathNote(context),
    ...decisionNotes(context),
  ]
}

/** Of what is done without a day, and of what is ahead without any word on when. */
function dateNotes(
  news: readonly MilestoneView[],
  views: readonly MilestoneView[],
): DocumentWarning[] {
  const done = news.filter(({ state, date }) => state === 'done' && date === null)
  const open = views.filter(
    ({ state, milestone: { wording, condition } }) =>
      state === 'undated' && wording === undefined && condition === undefined,
  )
  return [
    ...about(
      done,
      'date-missing',
      'actual',
      (names, verb) =>
        `${names} ${verb} recorded as done, and not when. Record the day, as near as it is known.`,
    ),
    ...about(
      open,
      'date-missing',
      'forecast',
      (names) =>
        `${names} ${open.length === 1 ? 'has' : 'have'} no date. Members will ask by when.`,
    ),
  ]
}

function overdueNotes(views: readonly MilestoneView[]): DocumentWarning[] {
  const unexplained = views.filter(
    ({ state, milestone }) => state === 'overdue' && milestone.reason === undefined,
  )
  return about(
    unexplained,
    'reason-missing',
    'reason',
    (names, verb) => `${names} ${verb} overdue, and no reason is recorded.`,
  )
}

function closedNote({ programme }: ProgrammeContext, views: readonly MilestoneView[]) {
  const { status, name } = programme
  if (status !== 'closed' && status !== 'cancelled') return []
  const open = views.filter(({ state }) => state !== 'done' && state !== 'cancelled')
  return about(
    open,
    'contradictory',
    'status',
    (names, verb) => `${name} is ${status}, and ${names} ${verb} still open.`,
  )
}

/** One note on several milestones: `say` is given their names and "is" or "are". */
function about(
  views: readonly MilestoneView[],
  code: string,
  field: string,
  say: (names: string, verb: string) => string,
): DocumentWarning[] {
  if (views.length === 0) return []
  const quoted = views.map(({ milestone }) => `“${milestone.name}”`)
  const last = quoted.at(-1) ?? ''
  const names = quoted.length === 1 ? last : `${quoted.slice(0, -1).join(', ')} and ${last}`
  const facts = views.map(({ path }) => ({ path, field }))
  return [{ code, message: say(names, views.length === 1 ? 'is' : 'are'), facts }]
}

function riskNotes(risk: Risk, at: string, { asAt }: ProgrammeContext): DocumentWarning[] {
  const { title, status = 'open', mitigation, targetDate, targetScore, likelihood, impact } = risk
  if (status === 'closed' || status === 'removed') return []
  const named = `The risk “${trimWords(title)}”`
  const score = scoreOf(risk, at)?.value
  const product = likelihood === undefined || impact === undefined ? score : likelihood * impact
  const isHigh = score !== undefined && targetScore !== undefined && score > targetScore
  return [
    ...(mitigation === undefined
      ? [
          {
            code: 'mitigation-missing',
            message: `${named} is open, and nothing says what is done about it.`,
            facts: [{ path: at, field: 'mitigation' }],
          },
        ]
      : []),
    ...(score !== undefined && product !== score
      ? [
          {
            code: 'contradictory',
            message: `${named} has a score of ${score}, and its likelihood by its impact comes to ${product}.`,
            facts: [factOf(at, 'score', score)],
          },
        ]
      : []),
    ...(targetDate !== undefined && isPast(targetDate, asAt) && isHigh
      ? [
          {
            code: 'target-passed',
            message: `${named} was to come down to ${targetScore} (${printApproximateDate(targetDate)}), and its score is ${score}.`,
            facts: [
              factOf(at, 'targetDate', targetDate),
              factOf(at, 'targetScore', targetScore ?? null),
            ],
          },
        ]
      : []),
  ]
}

/** A way back to Green whose day is over while the rating is not Green. */
function pathNote({ programme, asAt }: ProgrammeContext): DocumentWarning[] {
  const rating = currentRating(programme)
  if (!isSpoken(rating)) return []
  const { pathToGreenBy: by, value } = rating
  if (by === undefined || value === 'green' || !isPast(by, asAt)) return []
  const at = ratingPath(programme, rating)
  return [
    {
      code: 'target-passed',
      message: `The path to Green of ${programme.name} was to be complete (${printApproximateDate(by)}), and it is rated ${ratingLabel(value)}.`,
      facts: [factOf(at, 'pathToGreenBy', by)],
    },
  ]
}

/** Decisions of a meeting that is over, of which nobody recorded the outcome. */
function decisionNotes({ programme, path, file, asAt }: ProgrammeContext): DocumentWarning[] {
  return programme.decisions.flatMap(({ key, text, soughtAt, outcome }) => {
    const date = file.meetings.find((meeting) => meeting.key === soughtAt)?.date
    if (date === undefined || date >= asAt || outcome != null) return []
    return [
      {
        code: 'outcome-missing',
        message: `“${trimWords(text)}” was sought on ${printDay(date)}, and no answer is recorded.`,
        facts: [factOf(`${path}/decisions/${key}`, 'text', text)],
      },
    ]
  })
}
