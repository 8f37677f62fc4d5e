// Dates that a committee will ask about: what falls due before it meets, what moved without a reason, what contradicts
// itself. Source: drafting, "Three days"; committee conventions, 13 (9).

import { compareWindows } from '../dates/approximate-compare'
import { printApproximateDate } from '../dates/approximate-print'
import { precisionOf, windowOf } from '../dates/approximate-window'
import { printDay } from '../dates/print-day'
import type { DocumentWarning } from '../reports/document'
import type { ProgrammeContext } from './context'
import { type MilestoneView, slipFrom, viewMilestone } from './derive-milestone'
import { factOf } from './facts'

/** The notes on the dates of a programme's milestones. */
export function dateWarnings(context: ProgrammeContext): DocumentWarning[] {
  const { programme, path, asAt } = context
  const views = programme.milestones.map((milestone) =>
    viewMilestone(milestone, `${path}/milestones/${milestone.key}`, asAt),
  )
  return views.flatMap((view) => [
    ...meetingWarning(view, context),
    ...contradictions(view, context),
    ...orderWarnings(view, views),
    ...reasonWarning(view),
  ])
}

const LONG: ReadonlySet<string> = new Set(['year', 'financial-year', 'open-start', 'open-end'])

function meetingWarning(
  view: MilestoneView,
  { asAt, meeting }: ProgrammeContext,
): DocumentWarning[] {
  if (view.state !== 'dated' || meeting === null) return []
  const { first, last } = windowOf(view.date.date)
  const isOver = last !== null && last <= meeting
  const isRunning = first !== null && first <= meeting && !LONG.has(precisionOf(view.date.date))
  if (meeting < asAt || !(isOver || isRunning)) return []
  const when = printApproximateDate(view.date.date)
  const then = isOver ? 'before Members meet' : 'around the day on which Members meet'
  return [
    {
      code: 'forecast-before-meeting',
      message: `“${view.milestone.name}” is forecast for ${when}, ${then}, ${printDay(meeting)}. Say at the meeting whether it happened.`,
      facts: [view.date.fact],
    },
  ]
}

function contradictions(
  { milestone, path, state, date }: MilestoneView,
  { asAt }: ProgrammeContext,
): DocumentWarning[] {
  const { name, status, actual, forecast, conditions } = milestone
  const note = (message: string, field: string, value: string): DocumentWarning => ({
    code: 'contradictory',
    message: `“${name}” ${message}`,
    facts: [factOf(path, field, value)],
  })
  const isOpen = state !== 'done' && state !== 'cancelled'
  return [
    ...(isOpen && actual !== undefined
      ? [
          note(
            `is ${status ?? 'open'} and has a date on which it was done. Correct one of the two.`,
            'actual',
            actual,
          ),
        ]
      : []),
    ...(state === 'done' && date !== null && (windowOf(date.date).first ?? asAt) > asAt
      ? [note(`is recorded as done on a day that is still to come.`, 'actual', date.date)]
      : []),
    ...(state === 'done' &&
    date === null &&
    forecast !== undefined &&
    (windowOf(forecast).first ?? asAt) > asAt
      ? [
          note(
            `is recorded as done and forecast for ${printApproximateDate(forecast)}. Record when it was done.`,
            'forecast',
            forecast,
          ),
        ]
      : []),
    ...(status === 'done-with-conditions' && conditions === undefined
      ? [note('is done with conditions, and nothing says what is still owed.', 'status', status)]
      : []),
  ]
}

/** What is due, or done, before something that it waits for. */
function orderWarnings(view: MilestoneView, views: readonly MilestoneView[]): DocumentWarning[] {
  return view.milestone.dependsOn.flatMap((key) => {
    const before = views.find(({ milestone }) => milestone.key === key)
    if (before === undefined || before.state === 'cancelled' || before.state === 'done') return []
    const isDone = view.state === 'done'
    const isEarlier =
      view.state === 'dated' &&
      before.state === 'dated' &&
      compareWindows(view.date.date, before.date.date) === 'earlier'
    if (!isDone && !isEarlier) return []
    return [
      {
        code: 'contradictory',
        message: `“${view.milestone.name}” is ${isDone ? 'done' : 'due'} before “${before.milestone.name}”, which it depends on.`,
        facts: [
          factOf(view.path, 'dependsOn', key),
          ...(view.date === null ? [] : [view.date.fact]),
        ],
      },
    ]
  })
}

function reasonWarning(view: MilestoneView): DocumentWarning[] {
  const slip = view.state === 'done' ? null : slipFrom(view.date, view.promise)
  const isExplained = view.milestone.reason !== undefined || view.rebaseline !== null
  if (slip?.direction !== 'later' || isExplained) return []
  return [
    {
      code: 'reason-missing',
      message: `“${view.milestone.name}” is later than first promised, and no reason is recorded.`,
      facts: [slip.from.fact, ...(view.date === null ? [] : [view.date.fact])],
    },
  ]
}
