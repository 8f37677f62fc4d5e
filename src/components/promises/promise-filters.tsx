import { FilterForm } from '@/components/ui/filter-form'
import { Select } from '@/components/ui/select'
import type { ListPromisesInput } from '@/domain/promises/input'
import { SPOKEN_STATES } from '@/domain/promises/values'
import type { Named, PromiseLedger } from '@/domain/promises/views'
import { STATE_WORDS } from './words'

interface PromiseFiltersProps {
  asked: NonNullable<ListPromisesInput>
  choices: Pick<PromiseLedger, 'committees' | 'programmes'>
}

/** Which committee was told, of which programme, and what became of it; all of it ends in the address. */
export function PromiseFilters({ asked, choices }: PromiseFiltersProps) {
  const { asAt, committee, programme, state } = asked
  const isFiltered = [committee, programme, state].some(Boolean)
  const clear = asAt === undefined ? '/promises' : `/promises?asAt=${asAt}`
  return (
    <FilterForm
      action="/promises"
      label="Promises"
      clear={isFiltered ? clear : null}
      kept={{ asAt }}
      moreOpen={committee !== undefined || programme !== undefined}
      more={
        <>
          <One name="committee" label="Committee" of={choices.committees} chosen={committee} />
          <One name="programme" label="Programme" of={choices.programmes} chosen={programme} />
        </>
      }
    >
      <Select
        compact
        name="state"
        label="What became of it"
        none="Any"
        choices={SPOKEN_STATES.map((value) => ({ value, label: STATE_WORDS[value] }))}
        defaultValue={state}
      />
    </FilterForm>
  )
}

function One(props: {
  name: string
  label: string
  of: readonly Named[]
  chosen?: string | undefined
}) {
  const { name, label, of, chosen } = props
  const choices = of.map((one) => ({ value: one.key, label: one.name }))
  return <Select compact none="Any" {...{ name, label, choices }} defaultValue={chosen} />
}
