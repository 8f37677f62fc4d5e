import { chosen, typed } from '@/components/forms/answers'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { BETTER_DIRECTIONS, TARGET_KINDS } from '@/domain/measures/values'
import type { DescribedMeasure } from '@/domain/measures/views'
import { BETTER_WORDS, TARGET_WORDS } from './words'

interface DescribedFieldsProps {
  given?: DescribedMeasure
  errorOf: (field: string) => string | undefined
}

/** What is measured, in what unit, and which way is better. */
export function NameFields({ given, errorOf }: DescribedFieldsProps) {
  return (
    <>
      <TextField
        name="name"
        label="What is measured?"
        hint="For example: Active Teams users"
        defaultValue={given?.name}
        error={errorOf('name')}
      />
      <TextField
        name="unit"
        label="In what unit?"
        hint="In the plural, for example users, days or £; % for a percentage."
        optional
        width="short"
        defaultValue={given?.unit}
        error={errorOf('unit')}
      />
      <Select
        name="better"
        label="Which way is better?"
        optional
        none="Neither"
        choices={BETTER_DIRECTIONS.map((value) => ({ value, label: BETTER_WORDS[value] }))}
        defaultValue={given?.better}
        error={errorOf('better')}
      />
    </>
  )
}

/** What is aimed at. */
export function TargetFields({ given, errorOf }: DescribedFieldsProps) {
  const { target } = given ?? {}
  return (
    <>
      <TextField
        name="target"
        label="What is aimed at?"
        optional
        width="short"
        defaultValue={target === undefined ? undefined : String(target)}
        error={errorOf('target')}
      />
      <Select
        name="targetKind"
        label="Is that the least or the most?"
        optional
        none="There is no target"
        choices={TARGET_KINDS.map((value) => ({ value, label: TARGET_WORDS[value] }))}
        defaultValue={given?.targetKind}
        error={errorOf('targetKind')}
      />
    </>
  )
}

/** What those fields say. */
export function describedIn(form: FormData) {
  return {
    name: typed(form, 'name'),
    unit: typed(form, 'unit'),
    better: chosen(form, 'better', BETTER_DIRECTIONS),
    target: typed(form, 'target'),
    targetKind: chosen(form, 'targetKind', TARGET_KINDS),
  }
}
