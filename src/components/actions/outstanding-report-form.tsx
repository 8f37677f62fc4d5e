'use client'

import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import type { Day } from '@/domain/dates/day'
import { printDay } from '@/domain/dates/print-day'
import { trpc } from '@/trpc/client'

interface OutstandingReportFormProps {
  committee: string
  /** The next meeting of the committee, to which the report goes. */
  meeting: { key: string; date: Day }
}

/** Makes the report on a committee's outstanding actions and drafts it, in one press. */
export function OutstandingReportForm({ committee, meeting }: OutstandingReportFormProps) {
  const command = useCommand({
    send: async () => {
      const report = await trpc.reports.create.mutate({
        subject: 'Outstanding actions',
        reportOf: 'Committee services',
        classification: 'public',
        for: [{ meeting: meeting.key, purpose: 'information' }],
        recommendations: [{ kind: 'note', text: 'Note the outstanding actions' }],
        sections: [{ heading: 'Outstanding actions', kind: 'actions' }],
      })
      await trpc.reports.draft.mutate({ key: report.key, version: 1 })
      return report
    },
    next: ({ key }) => `/reports/${key}`,
  })
  return (
    <CommandForm
      command={command}
      action="Draft the outstanding actions report"
      doing="Drafting the report"
    >
      <p>
        It goes to the {committee} on {printDay(meeting.date)} and holds what may be public.
      </p>
    </CommandForm>
  )
}
