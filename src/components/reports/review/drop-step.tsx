'use client'

import { ConfirmedStep } from '@/components/forms/confirmed-step'
import { trpc } from '@/trpc/client'

/** Ends the correction that is under way. */
export function DropStep({ report, version }: { report: string; version: number }) {
  return (
    <ConfirmedStep
      label="Drop the correction"
      action="Drop this correction"
      doing="Dropping the correction"
      isMain={false}
      send={async () => {
        await trpc.reports.dropCorrection.mutate({ key: report, version })
        return `/reports/${report}?done=dropped`
      }}
    >
      <p>
        Readers keep what they have. What was written for the correction goes with it: the next one
        begins with the words that were approved last.
      </p>
    </ConfirmedStep>
  )
}
