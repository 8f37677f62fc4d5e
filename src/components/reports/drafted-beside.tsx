import { Button } from '@/components/ui/button'

interface DraftedBesideProps {
  /** What the draft says now; '' when it no longer has the paragraph. */
  drafted: string
  busy: boolean
  onKeep: () => void
  onTake: () => void
}

/** The facts moved after the author rewrote the paragraph: both texts in sight, one click takes either. */
export function DraftedBeside({ drafted, busy, onKeep, onTake }: DraftedBesideProps) {
  return (
    <div className="panel no-print measure my-2 grid gap-3">
      <p className="font-semibold">
        {drafted === ''
          ? 'The draft no longer has this paragraph. Its words above are yours.'
          : 'The facts have moved since this was edited. The draft now says:'}
      </p>
      {drafted !== '' && <p className="paper-said">{drafted}</p>}
      <div className="flex flex-wrap gap-3">
        <Button type="button" emphasis="secondary" busy={busy} onClick={onKeep}>
          Keep my words
        </Button>
        <Button type="button" emphasis="secondary" busy={busy} onClick={onTake}>
          {drafted === '' ? 'Remove the paragraph' : 'Use the drafted text'}
        </Button>
      </div>
    </div>
  )
}
