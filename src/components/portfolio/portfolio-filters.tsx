import { STATUS_WORDS } from '@/components/programmes/words'
import { FilterForm } from '@/components/ui/filter-form'
import { type Choice, Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { PORTFOLIO_SORTS, type PortfolioListInput } from '@/domain/programmes/list-input'
import type { PortfolioChoices } from '@/domain/programmes/portfolio-row'
import { PROGRAMME_STATUSES } from '@/domain/programmes/values'
import { ratingLabel } from '@/domain/ratings/rating'
import { RATING_VALUES, type RatingValue } from '@/domain/ratings/values'
import { SORT_WORDS } from './sorts'

interface PortfolioFiltersProps {
  asked: PortfolioListInput
  choices: Pick<PortfolioChoices, 'organisations' | 'leads'>
  asAt: string | undefined
}

/** Search by any name that a programme ever had, filters and order; all of it ends in the address. */
export function PortfolioFilters({ asked, choices, asAt }: PortfolioFiltersProps) {
  const isFiltered = [asked.q, asked.organisation, asked.status, asked.rating, asked.lead].some(
    Boolean,
  )
  const clear = asAt === undefined ? '/programmes' : `/programmes?asAt=${asAt}`
  return (
    <FilterForm
      action="/programmes"
      label="Programmes"
      clear={isFiltered ? clear : null}
      kept={{ asAt }}
      moreOpen={isFiltered && asked.q === undefined}
      more={<More asked={asked} choices={choices} />}
    >
      <TextField name="q" type="search" label="Name, now or once" defaultValue={asked.q} />
    </FilterForm>
  )
}

function More({ asked, choices }: Omit<PortfolioFiltersProps, 'asAt'>) {
  return (
    <>
      <Select
        compact
        name="organisation"
        label="Organisation"
        none="Any"
        choices={organisationsOf(choices)}
        defaultValue={asked.organisation}
      />
      <Select
        compact
        name="status"
        label="Status"
        none="Any"
        choices={PROGRAMME_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }))}
        defaultValue={asked.status}
      />
      <Select
        compact
        name="rating"
        label="Rating"
        none="Any"
        choices={RATING_VALUES.map((value) => ({ value, label: filterLabel(value) }))}
        defaultValue={asked.rating}
      />
      <Select
        compact
        name="lead"
        label="Lead"
        none="Anybody"
        choices={choices.leads.map(personChoice)}
        defaultValue={asked.lead}
      />
      <Select
        compact
        name="sort"
        label="Order"
        choices={PORTFOLIO_SORTS.map((value) => ({ value, label: SORT_WORDS[value] }))}
        defaultValue={asked.sort ?? 'name'}
      />
    </>
  )
}

const organisationsOf = ({ organisations }: PortfolioFiltersProps['choices']): Choice[] =>
  organisations.map(({ key, name }) => ({ value: key, label: name }))

/** A person as a choice: the office tells two people of one name apart. */
export function personChoice({
  key,
  name,
  office,
}: {
  key: string
  name: string
  office?: string | undefined
}): Choice {
  return {
    value: key,
    label: office === undefined || office === name ? name : `${name}, ${office}`,
  }
}

/** Amber finds its half steps too. */
const filterLabel = (value: RatingValue) =>
  value === 'amber' ? 'Amber, of any kind' : ratingLabel(value)
