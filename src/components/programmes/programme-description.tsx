'use client'

import { VisibilityFields } from '@/components/classification/visibility-fields'
import { CheckboxGroup, RadioGroup } from '@/components/ui/radio-group'
import { type Choice, Select } from '@/components/ui/select'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { PortfolioChoices } from '@/domain/programmes/portfolio-row'
import { PROGRAMME_KINDS, PROGRAMME_STATUSES } from '@/domain/programmes/values'
import type { DescribedProgramme } from './programme-form'
import { KIND_WORDS, STATUS_WORDS } from './words'

interface DescriptionProps {
  programme: DescribedProgramme | null
  choices: PortfolioChoices
  errorOf: (field: string) => string | undefined
}

/** The fields that say what a programme is and who answers for it. */
export function ProgrammeDescription({ programme, choices, errorOf }: DescriptionProps) {
  const people = choices.people.map(({ key, name, office }) => ({
    value: key,
    label: office === undefined || office === name ? name : `${name}, ${office}`,
  }))
  const parents = choices.programmes.filter(({ key }) => key !== programme?.key).map(named)
  return (
    <>
      <RadioGroup
        name="kind"
        label="What is it?"
        choices={PROGRAMME_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
        defaultValue={programme?.kind ?? 'programme'}
        error={errorOf('kind')}
      />
      <TextArea
        name="objective"
        label="What is it for?"
        hint="One sentence, for example: A network that serves the whole organisation"
        optional
        rows={2}
        defaultValue={programme?.objective}
        error={errorOf('objective')}
      />
      <Select
        name="parent"
        label="What is it part of?"
        optional
        none="Nothing"
        choices={parents}
        defaultValue={programme?.parent}
        error={errorOf('parent')}
      />
      <CheckboxGroup
        name="organisations"
        label="Which organisations is it for?"
        optional
        choices={choices.organisations.map(named)}
        defaultValues={programme?.organisations ?? []}
        error={errorOf('organisations')}
      />
      <Select
        name="status"
        label="How does it stand?"
        optional
        none="Not said"
        choices={PROGRAMME_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }))}
        defaultValue={programme === null ? 'active' : programme.status}
        error={errorOf('status')}
      />
      <TextField
        name="stage"
        label="Which stage is it at?"
        hint="For example: business case, or implementation"
        optional
        defaultValue={programme?.stage}
        error={errorOf('stage')}
      />
      <Select
        name="lead"
        label="Who leads it?"
        optional
        none="Nobody yet"
        choices={people}
        defaultValue={programme?.lead}
        error={errorOf('lead')}
      />
      <Select
        name="sponsor"
        label="Who sponsors it?"
        optional
        none="Nobody yet"
        choices={people}
        defaultValue={programme?.sponsor}
        error={errorOf('sponsor')}
      />
      <VisibilityFields given={programme?.visibility} errorOf={errorOf} />
    </>
  )
}

const named = ({ key, name }: { key: string; name: string }): Choice => ({
  value: key,
  label: name,
})
