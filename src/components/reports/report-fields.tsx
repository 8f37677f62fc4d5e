import { Select } from '@/components/ui/select'
import { TextArea, TextField } from '@/components/ui/text-field'
import { printDay } from '@/domain/dates/print-day'
import { PURPOSE_LABELS } from '@/domain/reports/labels'
import { DECISION_KINDS, PURPOSES } from '@/domain/reports/values'
import type { ReportChoices } from '@/domain/reports/views'
import type { FormStart } from './form-start'
import { Rows } from './rows'

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

/** To whom it goes: a committee's meeting, and what for. */
export function MeetingRows({ start, choices, errorOf }: ReportFieldsProps) {
  const meetings = choices.meetings.map(({ key, committee, date }) => ({
    value: key,
    label: `${committee}, ${printDay(date)}`,
  }))
  return (
    <Rows
      legend="Where it goes"
      noun="meeting"
      start={start.meetings}
      empty={{ meeting: '', purpose: 'information' }}
      least={1}
    >
      {({ meeting, purpose }, place) => (
        <>
          <Select
            name={`for.${place}.meeting`}
            label="Meeting"
            none="Choose a meeting"
            choices={meetings}
            defaultValue={meeting}
            error={errorOf(`for.${place}.meeting`) ?? (place === 0 ? errorOf('for') : undefined)}
          />
          <Select
            name={`for.${place}.purpose`}
            label="Purpose"
            choices={PURPOSES.map((value) => ({ value, label: PURPOSE_LABELS[value] }))}
            defaultValue={purpose}
          />
        </>
      )}
    </Rows>
  )
}

/** What Members are asked to do. */
export function RecommendationRows({ start, errorOf }: Omit<ReportFieldsProps, 'choices'>) {
  return (
    <Rows
      legend="What Members are asked to do"
      noun="recommendation"
      start={start.recommendations}
      empty={{ kind: 'note', text: '', amount: '' }}
      least={0}
    >
      {({ kind, text, amount }, place) => (
        <>
          <Select
            name={`recommendations.${place}.kind`}
            label="Kind"
            choices={DECISION_KINDS.map((value) => ({ value, label: KIND_LABELS[value] }))}
            defaultValue={kind}
          />
          <TextArea
            name={`recommendations.${place}.text`}
            label="Members are asked to"
            hint="For example: Note the report"
            rows={2}
            defaultValue={text}
            error={errorOf(`recommendations.${place}.text`)}
          />
          <TextField
            name={`recommendations.${place}.amount`}
            label="Sum that is asked for"
            hint="For example £600,000 or £1.2 million"
            optional
            width="short"
            defaultValue={amount}
            error={errorOf(`recommendations.${place}.amount`)}
          />
        </>
      )}
    </Rows>
  )
}

const KIND_LABELS = {
  note: 'Note',
  approve: 'Approve',
  agree: 'Agree',
  delegate: 'Delegate',
  endorse: 'Endorse',
} as const satisfies Record<(typeof DECISION_KINDS)[number], string>

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
