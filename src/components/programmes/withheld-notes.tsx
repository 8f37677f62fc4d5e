import { WithheldNote } from '@/components/ui/withheld-note'

/** What a public reader is not shown here: how much, and on what ground. */
export function WithheldNotes({ withheld }: { withheld: readonly { ground: string }[] }) {
  const grounds = [...new Set(withheld.map(({ ground }) => ground))]
  return (
    <div className="grid gap-2">
      {grounds.map((ground) => (
        <WithheldNote
          key={ground}
          ground={ground}
          count={withheld.filter((item) => item.ground === ground).length}
        />
      ))}
    </div>
  )
}
