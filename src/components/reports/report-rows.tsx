import { Select } from '@/components/ui/select'
import { TextArea, TextField } from '@/components/ui/text-field'
import { printDay } from '@/domain/dates/print-day'
import { PURPOSE_LABELS } from '@/domain/reports/labels'
import { DECISION_KINDS, type DecisionKind, PURPOSES } from '@/domain/reports/values'
import type { ReportChoices } from '@/domain/reports/views'
import type { FormStart } from './form-start'
import { Rows } from './rows'

interface MeetingRowsProps {
  start: FormStart
  choices: ReportChoices
  errorOf: (field: string) => string | undefined
  /** What was chosen for the first meeting: what it starts from may depend on it. */
  onFirst?: (chosen: { meeting: string } | { purpose: string }) => void
}

/** To whom it goes: a committee's meeting, and what for. */
export function MeetingRows({ start, choices, errorOf, onFirst }: MeetingRowsProps) {
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
            onChange={place === 0 && onFirst ? (value) => onFirst({ meeting: value }) : undefined}
            error={errorOf(`for.${place}.meeting`) ?? (place === 0 ? errorOf('for') : undefined)}
          />
          <Select
            name={`for.${place}.purpose`}
            label="Purpose"
            choices={PURPOSES.map((value) => ({ value, label: PURPOSE_LABELS[value] }))}
            defaultValue={purpose}
            onChange={place === 0 && onFirst ? (value) => onFirst({ purpose: value }) : undefined}
          />
        </>
      )}
    </Rows>
  )
}

/** What Members are asked to do, in the order in which it is printed. */
export function RecommendationRows(props: {
  start: FormStart['recommendations']
  errorOf: (field: string) => string | undefined
}) {
  const { start, errorOf } = props
  return (
    <Rows
      legend="What Members are asked to do"
      hint="They are numbered in this order. Alt with the up or down arrow moves the one that you are in"
      noun="recommendation"
      start={start}
      empty={{ kind: 'note', text: '', amount: '' }}
      least={0}
      isOrdered
    >
      {({ key, kind, text, amount }, place) => (
        <>
          {key !== undefined && (
            <input type="hidden" name={`recommendations.${place}.key`} defaultValue={key} />
          )}
          <Select
            name={`recommendations.${place}.kind`}
            label="Kind"
            choices={DECISION_CHOICES}
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

const KIND_LABELS: Record<DecisionKind, string> = {
  note: 'Note',
  approve: 'Approve',
  agree: 'Agree',
  delegate: 'Delegate',
  endorse: 'Endorse',
}

export const DECISION_CHOICES = DECISION_KINDS.map((value) => ({
  value,
  label: KIND_LABELS[value],
}))
