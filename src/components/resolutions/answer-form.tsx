'use client'

import { chosen, required, typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextArea, TextField } from '@/components/ui/text-field'
import { DECISION_OUTCOMES } from '@/domain/reports/values'
import type { OutcomeView } from '@/domain/resolutions/views'
import { trpc } from '@/trpc/client'
import { OUTCOME_WORDS } from './words'

/** What is answered: a recommendation of a report, or a decision that a programme sought. */
export type Asked =
  | { report: string; place: number; seen: number | null }
  | { decision: number; version: number }

interface AnswerFormProps {
  meeting: string
  asked: Asked
  answer: OutcomeView | null
}

/** Records from the minutes what a meeting answered, or corrects what is on record. */
export function AnswerForm({ meeting, asked, answer }: AnswerFormProps) {
  const page = `/meetings/${meeting}`
  const command = useCommand({
    send: ({ form }) => {
      const said = {
        meeting,
        outcome: required(
          chosen(form, 'outcome', DECISION_OUTCOMES),
          'outcome',
          'Choose what the meeting decided.',
        ),
        amendment: typed(form, 'amendment'),
        minute: typed(form, 'minute'),
        reason: typed(form, 'reason'),
      }
      return send(said, asked)
    },
    next: () => `${page}?resolved=1`,
  })
  return (
    <CommandForm command={command} action="Record it" doing="Recording it" cancel={page}>
      <RadioGroup
        name="outcome"
        label="What did the meeting decide?"
        choices={DECISION_OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value] }))}
        defaultValue={answer?.outcome}
        error={command.errorOf('outcome')}
      />
      <TextArea
        name="amendment"
        label="Amendment"
        hint="Where it was agreed in other words, what was changed. Whoever may read what was asked reads this."
        optional
        defaultValue={answer?.amendment ?? undefined}
        error={command.errorOf('amendment')}
      />
      <TextField
        name="minute"
        label="Minute"
        hint="Its number or its reference."
        optional
        width="short"
        defaultValue={answer?.minute ?? undefined}
        error={command.errorOf('minute')}
      />
      {answer !== null && (
        <TextArea
          name="reason"
          label="Why is what is on record not right?"
          error={command.errorOf('reason')}
        />
      )}
    </CommandForm>
  )
}

type Said = Omit<Parameters<typeof trpc.resolutions.decide.mutate>[0], 'decision' | 'version'>

async function send(said: Said, asked: Asked): Promise<void> {
  if ('report' in asked) await trpc.resolutions.record.mutate({ ...said, ...asked })
  else await trpc.resolutions.decide.mutate({ ...said, ...asked })
}
