import { CheckboxGroup } from '@/components/ui/radio-group'
import { TextField } from '@/components/ui/text-field'
import { SECTION_PARTS, type SectionPart } from '@/domain/reports/values'
import type { ReportChoices } from '@/domain/reports/views'
import { AuthoredParagraphs } from './authored-paragraphs'
import type { SectionDraft } from './form-start'

interface SectionFieldsProps {
  section: SectionDraft
  /** Its place from 0: names its fields as the server names them. */
  place: number
  measures: ReportChoices['measures']
  errorOf: (field: string) => string | undefined
  onChange: (section: SectionDraft) => void
}

const PART_LABELS = {
  progress: 'Progress',
  milestones: 'Milestones',
  rating: 'Rating',
  risks: 'Risks',
  measures: 'Measures',
  decisions: 'Decisions',
} as const satisfies Record<SectionPart, string>

/** What is asked of one section. */
export function SectionFields(props: SectionFieldsProps) {
  const { section, place, errorOf } = props
  const name = `sections.${place}`
  return (
    <>
      <TextField
        key={`${section.id}-heading`}
        name={`${name}.heading`}
        label="Heading"
        defaultValue={section.heading}
        error={errorOf(`${name}.heading`) ?? errorOf(`${name}.programme`)}
      />
      {section.kind === 'authored' && (
        <AuthoredParagraphs
          section={section}
          name={name}
          errorOf={errorOf}
          onChange={props.onChange}
        />
      )}
      {section.kind === 'programme' && (
        <CheckboxGroup
          name={`${name}.include`}
          label="What it tells"
          choices={SECTION_PARTS.map((value) => ({ value, label: PART_LABELS[value] }))}
          defaultValues={section.include.length === 0 ? SECTION_PARTS : section.include}
          error={errorOf(`${name}.include`)}
        />
      )}
      {'programmes' in section && (
        <p className="hint">
          {section.programmes.length === 0
            ? 'Drawn together from every programme that has a section in this report.'
            : `Drawn together from ${section.programmes.join(', ')}.`}
        </p>
      )}
      {section.kind === 'measures' && (
        <>
          <CheckboxGroup
            name={`${name}.measures`}
            label="Measures"
            choices={props.measures.map((measure) => ({ value: measure.key, label: measure.name }))}
            defaultValues={section.measures}
            error={errorOf(`${name}.measures`)}
          />
          <TextField
            name={`${name}.periods`}
            label="Months"
            hint="With commas between, for example April 2020, May 2020, June 2020"
            defaultValue={section.periods}
            error={errorOf(`${name}.periods`)}
          />
        </>
      )}
    </>
  )
}
