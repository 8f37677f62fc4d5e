import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import type { ReportChoices } from '@/domain/reports/views'
import type { FormStart } from './form-start'

interface ReportFieldsProps {
  start: FormStart
  choices: ReportChoices
  errorOf: (field: string) => string | undefined
}

/** What stands at the head of the paper. */
export function HeaderFields({ start, choices, errorOf }: ReportFieldsProps) {
  const people = choices.people.map(({ key, name, office }) => ({
    value: key,
    label: office === null || office === name ? name : `${name}, ${office}`,
  }))
  return (
    <>
      <TextField
        name="subject"
        label="What is it about?"
        hint="The subject at the head of the paper, for example IT Division – Member Update"
        defaultValue={start.subject}
        error={errorOf('subject')}
      />
      <TextField
        name="reportOf"
        label="Whose report is it?"
        hint="An office, for example The Chamberlain"
        defaultValue={start.reportOf}
        error={errorOf('reportOf')}
      />
      <Select
        name="author"
        label="Who is its author?"
        optional
        none="Not said"
        choices={people}
        defaultValue={start.author}
        error={errorOf('author')}
      />
      <DataDayField start={start} errorOf={errorOf} />
    </>
  )
}

/** Of which day its facts are. */
export function DataDayField({ start, errorOf }: Omit<ReportFieldsProps, 'choices'>) {
  return (
    <TextField
      name="dataAsAt"
      width="short"
      label="Facts as at"
      hint="The day of which the report speaks, for example 8 July 2020"
      defaultValue={start.dataAsAt}
      error={errorOf('dataAsAt')}
    />
  )
}

/** Whom a reader may ask. */
export function ContactFields({ start, errorOf }: Omit<ReportFieldsProps, 'choices'>) {
  const { contact } = start
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-3 text-lg font-semibold">
        Contact at the end of the paper (optional)
      </legend>
      <TextField
        name="contact.name"
        label="Name"
        defaultValue={contact?.name}
        error={errorOf('contact.name')}
      />
      <TextField
        name="contact.office"
        label="Office"
        optional
        defaultValue={contact?.office}
        error={errorOf('contact.office')}
      />
      <TextField
        name="contact.telephone"
        label="Telephone"
        optional
        width="short"
        defaultValue={contact?.telephone}
        error={errorOf('contact.telephone')}
      />
      <TextField
        name="contact.email"
        label="E-mail"
        type="email"
        optional
        defaultValue={contact?.email}
        error={errorOf('contact.email')}
      />
    </fieldset>
  )
}
