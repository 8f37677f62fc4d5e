import { printDay } from '@/domain/dates/print-day'
import { REPORT_STATUS_LABELS, type ReportStatus } from '@/domain/reports/status'
import type { ReportStep } from '@/domain/reviews/steps'
import type { ReviewView, StepView } from '@/domain/reviews/views'

const WAYS: Record<ReviewView['way'], readonly ReportStatus[]> = {
  short: ['draft', 'approved', 'published'],
  full: ['draft', 'in-review', 'cleared', 'approved', 'published'],
}

/** The step that leads to each status. */
const LEADS: Partial<Record<ReportStatus, ReportStep>> = {
  'in-review': 'submit',
  cleared: 'clear',
  approved: 'approve',
  published: 'publish',
}

const MARKS = { done: '✓', now: '●', ahead: '○' } as const
const WORDS = { done: 'done', now: 'now', ahead: 'to come' } as const

/** Where a report is on its way to its readers: each step by word and shape, with who took it and when. */
export function LifePath({ review }: { review: ReviewView }) {
  const { way, status, steps } = review
  const path = status === 'in-review' || status === 'cleared' ? WAYS.full : WAYS[way]
  const at = status === 'withdrawn' ? path.length : path.indexOf(status)
  return (
    <section aria-labelledby="life" className="grid gap-1">
      <h2 id="life" className="font-semibold">
        {review.isCorrection ? 'The correction on its way' : 'The report on its way'}
      </h2>
      <ol className="grid gap-1 text-sm">
        {path.map((step, index) => {
          const state =
            index < at || status === 'published' ? 'done' : index === at ? 'now' : 'ahead'
          const taken = state === 'ahead' ? undefined : lastStep(steps, LEADS[step])
          return (
            <li key={step} aria-current={state === 'now' ? 'step' : undefined}>
              <span aria-hidden="true">{MARKS[state]} </span>
              <span className={state === 'now' ? 'font-semibold' : undefined}>
                {REPORT_STATUS_LABELS[step]}
              </span>
              <span className="text-muted">
                , {WORDS[state]}
                {taken !== undefined && `: ${whoAndWhen(taken)}`}
              </span>
            </li>
          )
        })}
        {status === 'withdrawn' && <li>✕ Withdrawn</li>}
      </ol>
    </section>
  )
}

const lastStep = (steps: readonly StepView[], step: ReportStep | undefined) =>
  steps.findLast((taken) => taken.step === step)

/** @example whoAndWhen(step) // 'Ruth Author, 8 July 2020' */
export function whoAndWhen({ by, on }: Pick<StepView, 'by' | 'on'>): string {
  return by === null ? printDay(on) : `${by}, ${printDay(on)}`
}
