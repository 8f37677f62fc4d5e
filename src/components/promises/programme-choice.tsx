import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { Named } from '@/domain/promises/views'

interface ProgrammeChoiceProps {
  programmes: readonly Named[]
  chosen: string | undefined
}

/** Asks of which programme the milestones are to be offered; the answer goes into the address. */
export function ProgrammeChoice({ programmes, chosen }: ProgrammeChoiceProps) {
  return (
    <form action="/promises/new" method="get" className="grid max-w-prose gap-3">
      <Select
        name="of"
        label="Offer the milestones of"
        optional
        none="No programme"
        choices={programmes.map(({ key, name }) => ({ value: key, label: name }))}
        defaultValue={chosen}
      />
      <div>
        <Button emphasis="secondary">Offer them</Button>
      </div>
    </form>
  )
}
