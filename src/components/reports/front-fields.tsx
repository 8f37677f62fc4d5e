import { CheckboxGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextArea, TextField } from '@/components/ui/text-field'
import { HEADER_QUESTIONS, REPORT_TEMPLATES } from '@/domain/reports/templates/catalogue'
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
  const { plan } = choices
  const listed = plan?.outcomes ?? []
  const outcomes = [...listed, ...start.outcomes.filter((outcome) => !listed.includes(outcome))]
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-3 text-lg font-semibold">The head of the paper</legend>
      <Select
        name="template"
        label="Header"
        hint="Left to the committee, it is the one that the first committee chose, or else the one in use when it meets"
        choices={[
          { value: 'by-date', label: 'As the committee has it' },
          ...REPORT_TEMPLATES.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        defaultValue={start.template}
      />
      {outcomes.length > 0 && (
        <CheckboxGroup
          name="outcomes"
          label={
            plan === null ? 'Outcomes that it serves' : `Outcomes that it serves, ${plan.name}`
          }
          hint={plan?.isIllustrative === true ? 'These are illustrative' : undefined}
          optional
          choices={outcomes.map((value) => ({ value, label: value }))}
          defaultValues={start.outcomes}
          error={errorOf('outcomes')}
        />
      )}
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
