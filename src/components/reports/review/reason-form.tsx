'use client'

import { typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import { TextArea } from '@/components/ui/text-field'
import { trpc } from '@/trpc/client'

export type ReasonedStep = 'send-back' | 'correct' | 'withdraw'

interface ReasonFormProps {
  step: ReasonedStep
  report: string
  version: number
}

const STEPS = {
  'send-back': {
    ask: 'What has to change?',
    hint: 'The authors are told by e-mail.',
    action: 'Send it back',
    doing: 'Sending the report back',
    send: trpc.reviews.sendBack,
    done: 'sent-back',
  },
  correct: {
    ask: 'What was wrong?',
    hint: 'Readers see this beside both versions once the correction is published.',
    action: 'Begin the correction',
    doing: 'Opening the next version',
    send: trpc.reports.correct,
    done: 'correcting',
  },
  withdraw: {
    ask: 'Why is it withdrawn?',
    hint: 'Readers see this in place of the paper.',
    action: 'Withdraw this report',
    doing: 'Withdrawing the report',
    send: trpc.reports.withdraw,
    done: 'withdrawn',
  },
} as const

/** A step that nobody understands later without its reason. */
export function ReasonForm({ step, report, version }: ReasonFormProps) {
  const { ask, hint, action, doing, send, done } = STEPS[step]
  const command = useCommand({
    send: ({ form }) => send.mutate({ key: report, version, reason: typed(form, 'reason') }),
    next: () => `/reports/${report}?done=${done}`,
    draft: { name: `reports/${report}/${step}`, version },
  })
  return (
    <CommandForm
      command={command}
      action={action}
      doing={doing}
      cancel={`/reports/${report}`}
      emphasis={step === 'withdraw' ? 'warning' : 'primary'}
    >
      <TextArea name="reason" label={ask} hint={hint} error={command.errorOf('reason')} />
    </CommandForm>
  )
}
