'use client'

import { CommandForm } from '@/components/forms/command-form'
import { textAt } from '@/components/forms/saved-value'
import { useCommand } from '@/components/forms/use-command'
import type { Day } from '@/domain/dates/day'
import { printDay } from '@/domain/dates/print-day'
import { trpc } from '@/trpc/client'
import { readFault } from '@/trpc/fault'

interface OutstandingReportFormProps {
  committee: string
  /** The next meeting of the committee, to which the report goes. */
  meeting: { key: string; date: Day }
}

/** Makes the report on a committee's outstanding actions and drafts it, in one press; one that is there is opened. */
export function OutstandingReportForm({ committee, meeting }: OutstandingReportFormProps) {
  const command = useCommand({
    send: async () => {
      const made = await trpc.reports.create
        .mutate({
          subject: 'Outstanding actions',
          reportOf: 'Committee services',
          classification: 'public',
          for: [{ meeting: meeting.key, purpose: 'information' }],
          recommendations: [{ kind: 'note', text: 'Note the outstanding actions' }],
          sections: [{ heading: 'Outstanding actions', kind: 'actions' }],
        })
        .catch(keyOfTheOther)
      if (typeof made === 'string') return made
      await trpc.reports.draft.mutate({ key: made.key, version: 1 })
      return made.key
    },
    next: (key) => `/reports/${key}`,
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

/** The key of the report that was made before, which offers to draft what is not drafted. Throws what is not about that. */
function keyOfTheOther(error: unknown): string {
  const { code, current } = readFault(error)
  const key = textAt(current, 'key')
  if (code !== 'CONFLICT' || key === '') throw error
  return key
}
