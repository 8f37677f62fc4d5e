'use client'

import { ConfirmedStep } from '@/components/forms/confirmed-step'
import { trpc } from '@/trpc/client'

/** Ends a token, asking first: what uses it stops working at once. */
export function EndToken({ id, name }: { id: number; name: string }) {
  return (
    <ConfirmedStep
      label={`End ${name}`}
      action={`End ${name} now`}
      doing="Ending the token"
      isMain={false}
      send={async () => {
        await trpc.tokens.end.mutate({ id })
        return '/account?recorded=token-ended'
      }}
    >
      <p>
        What uses this token cannot read any more. It cannot be taken back; make another if you need
        one.
      </p>
    </ConfirmedStep>
  )
}
