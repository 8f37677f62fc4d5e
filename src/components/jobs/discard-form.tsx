'use client'

import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import { trpc } from '@/trpc/client'

/** Gives up failed work for good. */
export function DiscardForm({ id }: { id: string }) {
  const command = useCommand({
    send: () => trpc.jobs.discard.mutate({ id }),
    next: () => '/status/jobs?done=discarded',
  })
  return (
    <CommandForm
      command={command}
      action="Discard this work"
      doing="Discarding it"
      cancel="/status/jobs"
      emphasis="warning"
    />
  )
}
