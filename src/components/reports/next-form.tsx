'use client'

import { typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import { TextField } from '@/components/ui/text-field'
import type { ReportChoices } from '@/domain/reports/views'
import { trpc } from '@/trpc/client'
import type { FormStart } from './form-start'
import { readMeetings } from './read-report-form'
import { DataDayField } from './report-fields'
import { MeetingRows } from './report-rows'

interface NextFormProps {
  /** The report from which the next one starts. */
  report: string
  start: FormStart
  choices: ReportChoices
}

/** Starts the next report from one: where it goes, and of which day its facts are. */
export function NextForm({ report, start, choices }: NextFormProps) {
  const command = useCommand({
    send: async ({ form }) => {
      const { key } = await trpc.reports.clone.mutate({
        key: report,
        subject: typed(form, 'subject'),
        for: readMeetings(form),
        dataAsAt: typed(form, 'dataAsAt'),
      })
      return `/reports/${key}?done=made`
    },
    next: (href) => href,
  })
  const { errorOf } = command
  return (
    <CommandForm
      command={command}
      action="Start the next report"
      doing="Starting the next report"
      cancel={`/reports/${report}`}
    >
      <MeetingRows start={start} choices={choices} errorOf={errorOf} />
      <TextField
        name="subject"
        label="What is it about?"
        defaultValue={start.subject}
        error={errorOf('subject')}
      />
      <DataDayField start={start} errorOf={errorOf} />
    </CommandForm>
  )
}
