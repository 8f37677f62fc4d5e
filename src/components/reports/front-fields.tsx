import { CheckboxGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextArea, TextField } from '@/components/ui/text-field'
import { HEADER_QUESTIONS, REPORT_TEMPLATES } from '@/domain/reports/templates/catalogue'
import { corporatePlanOn } from '@/domain/reports/templates/corporate-plan'
import type { ReportChoices } from '@/domain/reports/views'
import type { FormStart } from './form-start'
import { Rows } from './rows'
import { WithheldFields } from './withheld-fields'

interface FrontFieldsProps {
  start: FormStart
  choices: ReportChoices
  errorOf: (field: string) => string | undefined
}

/** Which header the paper has, and the answers to its questions. */
export function TemplateFields({ start, choices, errorOf }: FrontFieldsProps) {
  const plan = corporatePlanOn(choices.today)
  const others = start.outcomes.filter((outcome) => !plan.outcomes.includes(outcome))
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-3 text-lg font-semibold">The head of the paper</legend>
      <Select
        name="template"
        label="Header"
        hint="Left to the day, it is the header in use when the first meeting is held"
        choices={[
          { value: 'by-date', label: 'By the day of the meeting' },
          ...REPORT_TEMPLATES.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        defaultValue={start.template}
      />
      <CheckboxGroup
        name="outcomes"
        label={`Outcomes that it serves, ${plan.name}`}
        optional
        choices={[...plan.outcomes, ...others].map((value) => ({ value, label: value }))}
        defaultValues={start.outcomes}
        error={errorOf('outcomes')}
      />
      <p className="hint">
        The questions below stand in headers from 2024 on. Write “Not applicable” where one does not
        apply.
      </p>
      {HEADER_QUESTIONS.map(({ key, text }) => (
        <TextField
          key={key}
          name={`answers.${key}`}
          label={text}
          hint={key === 'outcomes' ? 'What is ticked above is named already' : undefined}
          optional
          maxLength={500}
          defaultValue={start.answers.find(({ question }) => question === key)?.answer}
          error={errorOf(`answers.${key}`)}
        />
      ))}
    </fieldset>
  )
}

/** What stands after the sections: appendices, each with its own classification, and the papers that the report rests on. */
export function BackFields({ start, errorOf }: Omit<FrontFieldsProps, 'choices'>) {
  return (
    <>
      <Rows
        legend="Appendices"
        noun="appendix"
        article="an"
        start={start.appendices}
        empty={{ title: '', classification: 'public' }}
        least={0}
      >
        {({ title, classification }, place) => (
          <>
            <TextField
              name={`appendices.${place}.title`}
              label={`Title of appendix ${place + 1}`}
              defaultValue={title}
              error={errorOf(`appendices.${place}.title`)}
            />
            <WithheldFields
              name={`appendices.${place}.classification`}
              of={`appendix ${place + 1}`}
              given={classification}
              errorOf={errorOf}
            />
          </>
        )}
      </Rows>
      <TextArea
        name="backgroundPapers"
        label="Background papers"
        hint="What the report rests on to a material extent, one on each line. The public may inspect them, so name none that holds exempt information"
        optional
        rows={3}
        defaultValue={start.backgroundPapers.join('\n')}
        error={errorOf('backgroundPapers')}
      />
    </>
  )
}
