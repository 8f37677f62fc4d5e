import { Button } from '@/components/ui/button'
import { printDay } from '@/domain/dates/print-day'
import type { Draft } from './use-draft'

/** What was typed into this form earlier and not sent: to go on with, or to throw away. */
export function DraftOffer({ draft }: { draft: Draft }) {
  const { offer } = draft
  if (offer === null) return null
  return (
    <section aria-labelledby="draft-offer" className="panel grid max-w-form gap-3">
      <h2 id="draft-offer" className="font-semibold">
        You have an unsaved draft from {printDay(offer.on)} at {offer.at}
      </h2>
      <p>Until you choose, what you type here is not kept as a draft.</p>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="button" emphasis="secondary" onClick={draft.goOn}>
          Go on with it
        </Button>
        <button type="button" className="link-button" onClick={draft.discard}>
          Discard<span className="visually-hidden"> the draft</span>
        </button>
      </div>
    </section>
  )
}
