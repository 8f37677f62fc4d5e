'use client'

import { ConfirmedStep } from '@/components/forms/confirmed-step'
import { useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { ReleaseUnaskedInput } from '@/domain/classification/input'
import { trpc } from '@/trpc/client'

type Item = ReleaseUnaskedInput['items'][number]

const release = async (items: Item[]) => {
  const { released } = await trpc.classifications.releaseUnasked.mutate({ items })
  return `/classifications?released=${released}`
}

/** Makes one thing public that nobody has said who may read. */
export function ReleaseOne({ item, words }: { item: Item; words: string }) {
  const command = useCommand({ send: () => release([item]), next: (href) => href })
  return (
    <form method="post" onSubmit={command.onSubmit} aria-busy={command.busy}>
      <ErrorSummary problems={command.problems} />
      <Button emphasis="secondary" busy={command.busy}>
        Make public<span className="visually-hidden">: {words}</span>
      </Button>
    </form>
  )
}

/** The same with all of them, once it was asked whether somebody has read each. */
export function ReleaseAll({ items }: { items: readonly Item[] }) {
  return (
    <ConfirmedStep
      label={`Make all ${items.length} public`}
      action={`Make these ${items.length} public`}
      doing="Making them public"
      isMain={false}
      send={() => release([...items])}
    >
      <p>
        Everybody may then read each of these {items.length} on public pages and in files. Have you
        looked each one through? What you are not sure of can be classified first, by itself.
      </p>
    </ConfirmedStep>
  )
}
