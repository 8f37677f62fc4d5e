'use client'

import { ConfirmedStep } from '@/components/forms/confirmed-step'
import type { Duty } from '@/domain/reviews/steps'
import { trpc } from '@/trpc/client'
import { SummaryWarning } from '../summary-items'

interface StepProps {
  report: string
  version: number
  /** How many comments are open. */
  open: number
}

/** Sends the draft to those who are named. */
export function SubmitStep({ report, version, open, summary }: StepProps & { summary: number }) {
  return (
    <ConfirmedStep
      label="Send it for review"
      action="Send it for review now"
      doing="Sending the report for review"
      isMain
      send={async () => {
        await trpc.reviews.submit.mutate({ key: report, version })
        return `/reports/${report}?done=submitted`
      }}
    >
      <p>
        Those who are named are told by e-mail. Nobody can change the text until it is sent back.
      </p>
      {open > 0 && (
        <p className="font-semibold">
          Comments are open. Resolve each of them or carry it to the next round first.
        </p>
      )}
      <SummaryWarning count={summary} />
    </ConfirmedStep>
  )
}

/** Says that the reader has reviewed or cleared the report. */
export function PassStep({ report, version, duty, open }: StepProps & { duty: Duty }) {
  const isReview = duty === 'review'
  return (
    <ConfirmedStep
      label={isReview ? 'I have reviewed it' : 'Clear it'}
      action={isReview ? 'Say that you have reviewed it' : 'Clear this report'}
      doing={isReview ? 'Recording your review' : 'Clearing the report'}
      isMain
      send={async () => {
        await trpc.reviews.clear.mutate({ key: report, version })
        return `/reports/${report}?done=passed`
      }}
    >
      <p>
        {isReview
          ? 'Your comments stay. Whoever clears the report is told when every reviewer is done.'
          : 'Your name is recorded with today’s date, and whoever is next is told by e-mail.'}
      </p>
      {!isReview && open > 0 && (
        <p className="font-semibold">
          Comments are open. Each has to be resolved or carried to the next round first.
        </p>
      )}
    </ConfirmedStep>
  )
}
