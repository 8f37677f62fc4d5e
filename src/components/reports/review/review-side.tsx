import { ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { REPORT_STEP_LABELS } from '@/domain/reviews/steps'
import type { ReviewView } from '@/domain/reviews/views'
import { DropStep } from './drop-step'
import { LifePath, whoAndWhen } from './life-path'
import { NamedList } from './named-list'
import { ReplaceForm } from './replace-form'
import { PassStep, SubmitStep } from './review-steps'

interface ReviewSideProps {
  report: string
  version: number
  review: ReviewView
  /** How many items of the summary were written before their section changed. */
  summary: number
}

/** Beside the paper: where the report is on its way, who is next, and what the reader can do about it. */
export function ReviewSide({ report, version, review, summary }: ReviewSideProps) {
  const { may, steps, status, round } = review
  const last = steps.at(-1)
  const open = review.comments.filter(({ state }) => state === 'open').length
  const links = [
    may.sendBack && { href: 'send-back', label: 'Send it back' },
    may.name && { href: 'people', label: 'Name who reviews and clears it' },
    may.correct && { href: 'correct', label: 'Correct it' },
    may.withdraw && { href: 'withdraw', label: 'Withdraw it' },
  ].filter((link) => link !== false)
  return (
    <>
      {status === 'draft' && last?.step === 'send-back' && (
        <Notice title={`Sent back by ${whoAndWhen(last)}`}>
          <p>{last.reason}</p>
        </Notice>
      )}
      {may.pass !== null && (
        <PassStep report={report} version={version} duty={may.pass} open={open} />
      )}
      {may.submit && <SubmitStep {...{ report, version, open, summary }} />}
      <LifePath review={review} />
      <NamedList
        named={review.named}
        inOrder={review.inOrder}
        isInReview={status === 'in-review'}
      />
      {may.replace && (
        <ReplaceForm
          key={version}
          {...{ report, version, staff: review.staff }}
          named={review.named}
        />
      )}
      {review.comments.length > 0 && (
        <p className="text-sm">
          {open === 0
            ? 'No comment is open.'
            : open === 1
              ? 'One comment is open.'
              : `${open} comments are open.`}
        </p>
      )}
      {review.lastSeen !== null && (
        <p className="text-sm">
          You last saw round {review.lastSeen}; this is round {round}.{' '}
          <a href={`/reports/${report}/changes`} download>
            Changes since the draft that you reviewed (Word)
          </a>
        </p>
      )}
      {links.length > 0 && (
        <div className="flex flex-wrap gap-3">
          {links.map(({ href, label }) => (
            <ButtonLink key={href} href={`/reports/${report}/${href}`} emphasis="secondary">
              {label}
            </ButtonLink>
          ))}
        </div>
      )}
      {may.drop && <DropStep report={report} version={version} />}
      {steps.length > 0 && (
        <Disclosure summary="Every step so far">
          <ol className="grid gap-2 text-sm">
            {steps.map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end
              <li key={index}>
                {REPORT_STEP_LABELS[step.step]}
                {step.number !== null && `, version ${step.number}`}: {whoAndWhen(step)}
                {step.reason !== null && <p className="text-muted">{step.reason}</p>}
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </>
  )
}
