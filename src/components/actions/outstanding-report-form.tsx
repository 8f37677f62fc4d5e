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

/** Makes the report on a committee's outstanding actions and drafts it, in one press; one that is there is opened. */
export function OutstandingReportForm({ committee, meeting }: OutstandingReportFormProps) {
  const command = useCommand({
    send: () => trpc.reports.draftOutstanding.mutate({ meeting: meeting.key }),
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
