'use client'

import { ConfirmedStep } from '@/components/forms/confirmed-step'
import { trpc } from '@/trpc/client'

/** Disconnects one's own organisational account, asking first: it ends the way in that one came by. */
export function DisconnectAccount() {
  return (
    <ConfirmedStep
      label="Disconnect this account"
      action="Disconnect and sign out everywhere"
      doing="Disconnecting"
      isMain={false}
      send={async () => {
        await trpc.account.disconnect.mutate()
        return '/sign-in?recorded=disconnected'
      }}
    >
      <p>
        You are signed out everywhere at once, and this account does not sign you in any more. To
        come back, ask an administrator for a one-time link, and connect an account again.
      </p>
    </ConfirmedStep>
  )
}
