import { chosen, ticked, typed } from '@/components/forms/answers'
import { ApproximateDateField } from '@/components/forms/approximate-date-field'
import { CheckboxGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { QUALIFIERS } from '@/domain/measures/values'
import type { OrganisationName } from '@/domain/programmes/view'
import { QUALIFIER_WORDS } from './words'

interface FigureFieldsProps {
  organisations: readonly OrganisationName[]
  /** '%' asks what it is a share of. */
  unit: string | undefined
  errorOf: (field: string) => string | undefined
}

/** The fields of one figure: whose, for which period, how much, and how exact. */
export function FigureFields({ organisations, unit, errorOf }: FigureFieldsProps) {
  return (
    <>
      <ApproximateDateField
        name="period"
        label="Which period is it for?"
        error={errorOf('period')}
      />
      {organisations.length > 0 && (
        <Select
          name="organisation"
          label="Whose figure is it?"
          optional
          none="Everybody's"
          choices={organisations.map(({ key, name }) => ({ value: key, label: name }))}
          error={errorOf('organisation')}
        />
      )}
      <TextField
        name="value"
        label={unit === undefined ? 'What is the figure?' : `What is the figure, in ${unit}?`}
        hint="For example 97 or 1,250. Leave it empty when nobody gave one."
        optional
        width="short"
        error={errorOf('value')}
      />
      <CheckboxGroup
        name="isNotReported"
        label="If there is no figure"
        optional
        choices={[
          {
            value: 'yes',
            label: 'It was not reported',
            hint: 'That is recorded as such: it is not nought.',
          },
        ]}
        error={errorOf('isNotReported')}
      />
      <Select
        name="qualifier"
        label="How exact is it?"
        optional
        none="Exact"
        choices={QUALIFIERS.map((value) => ({ value, label: QUALIFIER_WORDS[value] }))}
        error={errorOf('qualifier')}
      />
      <TextField
        name="count"
        label="Of how many?"
        hint="For a percentage: how many there were in all. A percentage of nothing is told as nothing."
        optional
        width="short"
        error={errorOf('count')}
      />
      <TextField
        name="note"
        label="What has to be known about it?"
        hint="For example: an estimate, as one office reported late"
        optional
        error={errorOf('note')}
      />
    </>
  )
}

/** What those fields say. */
export function figureIn(form: FormData) {
  return {
    period: typed(form, 'period'),
    organisation: typed(form, 'organisation'),
    value: typed(form, 'value'),
    isNotReported: ticked(form, 'isNotReported').length > 0,
    qualifier: chosen(form, 'qualifier', QUALIFIERS),
    count: typed(form, 'count'),
    note: typed(form, 'note'),
  }
}
