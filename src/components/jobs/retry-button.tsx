'use client'

import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { trpc } from '@/trpc/client'

/** Tries failed work again. It asks nothing: pressed twice it does no harm. */
export function RetryButton({ id, name }: { id: string; name: string }) {
  const command = useCommand({
    send: () => trpc.jobs.retry.mutate({ id }),
    next: () => '/status/jobs?done=retried',
  })
  return (
    <form method="post" onSubmit={command.onSubmit} noValidate>
      <ErrorSummary problems={command.problems} />
      <Button busy={command.busy} emphasis="secondary">
        Try again<span className="visually-hidden"> ({name})</span>
      </Button>
    </form>
  )
}
