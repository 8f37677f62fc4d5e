import { type Dispatch, useId } from 'react'
import { Button } from '@/components/ui/button'
import { REGISTER_HEADINGS } from '@/domain/reports/labels'
import { REGISTER_KINDS } from '@/domain/reports/values'
import type { ReportChoices } from '@/domain/reports/views'
import type { SectionDraft } from './form-start'
import { ProgrammeChoices } from './programme-choices'
import { SectionFields } from './section-fields'
import { type SectionsAction, type SectionsState, titleOf } from './sections-state'

interface SectionListProps {
  state: SectionsState
  change: Dispatch<SectionsAction>
  choices: ReportChoices
  /** The three months before the report's facts, as text. */
  usualPeriods: string
  /** The sub-headings of a section on implications. */
  implications: readonly string[]
  errorOf: (field: string) => string | undefined
}

/** What the report contains, in the order in which it is read; anything can be added, moved and taken out by keyboard. */
export function SectionList(props: SectionListProps) {
  const { state, change, choices, usualPeriods, implications, errorOf } = props
  const { sections, said } = state
  const error = errorOf('sections')
  return (
    <fieldset className={error === undefined ? 'grid gap-4' : 'field-wrong grid gap-4'}>
      <legend className="mb-3 text-lg font-semibold">
        Sections, in the order in which they are read
      </legend>
      {error !== undefined && (
        <p id="sections" tabIndex={-1} className="font-semibold text-danger">
          <span className="visually-hidden">Error: </span>
          {error}
        </p>
      )}
      {sections.length === 0 && <p className="hint">Nothing yet. Choose from what is below.</p>}
      <ol className="grid gap-4">
        {sections.map((section, place) => (
          <SectionRow
            key={section.id}
            {...{ section, place, change, choices, errorOf }}
            of={sections.length}
          />
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <ProgrammeChoices
        programmes={choices.programmes}
        chosen={sections.flatMap((one) => (one.kind === 'programme' ? [one.programme] : []))}
        onChoose={(programme) => change({ do: 'add-programme', programme })}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="button" emphasis="secondary" onClick={() => change({ do: 'add-authored' })}>
          Add a section of your own
        </Button>
        <Button
          type="button"
          emphasis="secondary"
          onClick={() => change({ do: 'add-implications', headings: implications })}
        >
          Add implications
        </Button>
        {choices.measures.length > 0 && (
          <Button
            type="button"
            emphasis="secondary"
            onClick={() => change({ do: 'add-measures', periods: usualPeriods })}
          >
            Add a table of measures
          </Button>
        )}
        {REGISTER_KINDS.map((register) => (
          <Button
            key={register}
            type="button"
            emphasis="secondary"
            onClick={() => change({ do: 'add-register', register })}
          >
            Add {REGISTER_HEADINGS[register].toLowerCase()}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}

interface SectionRowProps
  extends Omit<SectionListProps, 'state' | 'usualPeriods' | 'implications'> {
  section: SectionDraft
  place: number
  of: number
}

function SectionRow({ section, place, of, change, choices, errorOf }: SectionRowProps) {
  const title = useId()
  const { id } = section
  const step = (label: string, action: SectionsAction) => (
    <button type="button" className="link-button" onClick={() => change(action)}>
      {label}
      <span className="visually-hidden"> {titleOf(section)}</span>
    </button>
  )
  return (
    <li className="panel grid gap-3" aria-labelledby={title}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p id={title} className="font-semibold">
          {place + 1}. {titleOf(section)}
        </p>
        <p className="flex flex-wrap gap-x-4">
          {place > 0 && step('Move up', { do: 'move', id, by: -1 })}
          {place < of - 1 && step('Move down', { do: 'move', id, by: 1 })}
          {step('Take out', { do: 'remove', id })}
        </p>
      </div>
      <SectionFields
        section={section}
        place={place}
        measures={choices.measures}
        errorOf={errorOf}
        onChange={(changed) => change({ do: 'change', section: changed })}
      />
    </li>
  )
}
