'use client'

import { useState } from 'react'
import { chosen, typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import { DateField } from '@/components/ui/date-field'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextArea, TextField } from '@/components/ui/text-field'
import { REPORT_TEMPLATES, TEMPLATE_CHOICES } from '@/domain/reports/templates/catalogue'
import {
  type CommitteeLayout,
  TEMPLATE_SECTION_KINDS,
  type TemplateSectionKind,
} from '@/domain/reports/templates/committee-template'
import { DECISION_KINDS, type Purpose } from '@/domain/reports/values'
import { trpc } from '@/trpc/client'
import { placesOf } from './read-report-form'
import { DECISION_CHOICES } from './report-rows'
import { Rows } from './rows'

interface CommitteeTemplateFormProps {
  committee: { key: string; name: string; version: number }
  purpose: Purpose
  /** What counts now, the committee's own or the usual one. */
  layout: CommitteeLayout
  isOwn: boolean
  from: string
}

type ErrorOf = (field: string) => string | undefined

/** Says what reports to a committee start from, for one purpose and from a day on. */
export function CommitteeTemplateForm(props: CommitteeTemplateFormProps) {
  const { committee, purpose, layout, isOwn, from } = props
  const { key, version } = committee
  const [owns, setOwns] = useState(true)
  const command = useCommand({
    send: ({ form }) =>
      trpc.meetings.setTemplate.mutate({
        ...{ key, version, purpose },
        from: typed(form, 'from'),
        ...(typed(form, 'which') === 'usual' ? {} : { layout: readLayout(form) }),
      }),
    next: () => `/committees/${key}/edit?done=template`,
  })
  const { errorOf } = command
  return (
    <CommandForm
      command={command}
      action="Save the template"
      doing="Saving the template"
      cancel={`/committees/${key}/edit`}
    >
      <DateField
        name="from"
        label="From which day on?"
        hint="It counts for meetings on that day and after"
        defaultValue={from}
        error={errorOf('from')}
      />
      <RadioGroup
        name="which"
        label="What do these reports start from?"
        choices={[
          {
            value: 'own',
            label: isOwn ? 'The template of this committee' : 'A template of its own',
          },
          { value: 'usual', label: 'What is usual in the year of the meeting' },
        ]}
        defaultValue="own"
        onChange={(value) => setOwns(value === 'own')}
      />
      {owns && <LayoutFields layout={layout} errorOf={errorOf} />}
    </CommandForm>
  )
}

function LayoutFields({ layout, errorOf }: { layout: CommitteeLayout; errorOf: ErrorOf }) {
  const { header = 'by-date', sections, implications, recommendation } = layout
  return (
    <>
      <Select
        name="layout.header"
        label="Header of the paper"
        choices={[
          { value: 'by-date', label: 'The one in use on the day of the meeting' },
          ...REPORT_TEMPLATES.map(({ key, name }) => ({ value: key, label: name })),
        ]}
        defaultValue={header}
        error={errorOf('layout.header')}
      />
      <SectionRows sections={sections} errorOf={errorOf} />
      <TextArea
        name="layout.implications"
        label="Sub-headings of the implications"
        hint="One on each line, such as: Financial implications"
        optional
        rows={6}
        defaultValue={implications.join('\n')}
        error={errorOf('layout.implications')}
      />
      <Select
        name="layout.recommendation.kind"
        label="What Members are usually asked to do"
        choices={DECISION_CHOICES}
        defaultValue={recommendation?.kind ?? 'note'}
      />
      <TextArea
        name="layout.recommendation.text"
        label="In these words"
        hint="For example: Note the report. Leave it empty where nothing is usual"
        optional
        rows={2}
        defaultValue={recommendation?.text}
        error={errorOf('layout.recommendation.text')}
      />
    </>
  )
}

const KIND_LABELS: Record<TemplateSectionKind, string> = {
  authored: 'Written by the author',
  programmes: 'The programmes, one section each',
  measures: 'A table of measures',
  risks: 'Risks',
  promises: 'What the committee was promised',
  actions: 'Outstanding actions',
  decisions: 'Decisions',
  implications: 'Implications',
}

function SectionRows(props: { sections: CommitteeLayout['sections']; errorOf: ErrorOf }) {
  const { sections, errorOf } = props
  const wrong = errorOf('layout.sections')
  return (
    <Rows
      legend="Sections, in the order in which they are read"
      hint="Alt with the up or down arrow moves the one that you are in"
      noun="section"
      start={sections}
      empty={{ kind: 'authored' }}
      least={0}
      isOrdered
      error={wrong === undefined ? undefined : { id: 'layout.sections', text: wrong }}
    >
      {({ kind, heading }, place) => (
        <>
          <Select
            name={`layout.sections.${place}.kind`}
            label="What it is"
            choices={TEMPLATE_SECTION_KINDS.map((value) => ({ value, label: KIND_LABELS[value] }))}
            defaultValue={kind}
          />
          <TextField
            name={`layout.sections.${place}.heading`}
            label="Heading"
            hint="A programme has its own name; any other section that has none has its usual one"
            optional
            defaultValue={heading}
            error={errorOf(`layout.sections.${place}.heading`)}
          />
        </>
      )}
    </Rows>
  )
}

function readLayout(form: FormData) {
  return {
    header: chosen(form, 'layout.header', TEMPLATE_CHOICES) ?? 'by-date',
    sections: placesOf(form, 'layout.sections', 'heading').map((at) => ({
      kind: chosen(form, `${at}.kind`, TEMPLATE_SECTION_KINDS) ?? 'authored',
      heading: typed(form, `${at}.heading`),
    })),
    implications: typed(form, 'layout.implications'),
    recommendation: {
      kind: chosen(form, 'layout.recommendation.kind', DECISION_KINDS) ?? 'note',
      text: typed(form, 'layout.recommendation.text'),
    },
  }
}
