'use client'

import { VisibilityFields } from '@/components/classification/visibility-fields'
import { chosen, required, typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { type Compared, wordFrom } from '@/components/forms/compare'
import { visibilityIn } from '@/components/forms/ground-answers'
import { numberAt, typedNumberAt } from '@/components/forms/saved-value'
import { useCommand } from '@/components/forms/use-command'
import type { Visibility } from '@/domain/portfolio-file/schema'
import { RISK_IMPACTS, RISK_LIKELIHOODS, RISK_STATUSES } from '@/domain/risks/values'
import type { StatedRisk } from '@/domain/risks/views'
import { trpc } from '@/trpc/client'
import { RiskDescription } from './risk-description'
import { RISK_STATUS_WORDS } from './words'

const COMPARED: readonly Compared[] = [
  { label: 'What may happen', field: 'title' },
  { label: 'Reference', field: 'reference' },
  { label: 'What would bring it about', field: 'cause' },
  { label: 'What would happen', field: 'event' },
  { label: 'What would come of it', field: 'effect' },
  { label: 'What is done about it', field: 'mitigation' },
  { label: 'How it stands', field: 'status', words: wordFrom(RISK_STATUS_WORDS) },
  { label: 'Likelihood', field: 'likelihood', read: typedNumberAt('risk.likelihood') },
  { label: 'Impact', field: 'impact', read: typedNumberAt('risk.impact') },
  { label: 'Score aimed at', field: 'targetScore', read: typedNumberAt('risk.targetScore') },
  { label: 'By when', field: 'targetDate', isDate: true },
  { label: 'Owner', field: 'owner' },
].map((field) => ({ ...field, path: `risk.${field.field}` }))

/** Puts a risk on the register. */
export function AddRiskForm(props: {
  programme: string
  /** That of the programme. */
  visibility: Visibility | undefined
}) {
  const { programme, visibility } = props
  const command = useCommand({
    send: ({ form }) =>
      trpc.risks.add.mutate({
        programme,
        ...stated(form),
        visibility: visibilityIn(form, 'visibility'),
      }),
    next: ({ key }) => `/programmes/${programme}?recorded=risk.${key}`,
    draft: { name: `programmes/${programme}/risks/new` },
  })
  return (
    <CommandForm
      command={command}
      action="Record the risk"
      doing="Recording the risk"
      cancel={`/programmes/${programme}`}
    >
      <RiskDescription errorOf={command.errorOf} />
      <VisibilityFields given={visibility} errorOf={command.errorOf} />
    </CommandForm>
  )
}

/** Says anew how a risk stands. */
export function RestateRiskForm({ programme, risk }: { programme: string; risk: StatedRisk }) {
  const command = useCommand({
    send: ({ form, current }) =>
      trpc.risks.restate.mutate({
        programme,
        risk: risk.key,
        seen: numberAt(current, 'seen') ?? risk.seen,
        ...stated(form),
      }),
    next: () => `/programmes/${programme}?recorded=risk.${risk.key}`,
    compared: COMPARED,
    draft: { name: `programmes/${programme}/risks/${risk.key}`, version: risk.seen },
  })
  return (
    <CommandForm
      command={command}
      action="Save how it stands"
      doing="Saving how it stands"
      cancel={`/programmes/${programme}`}
    >
      <RiskDescription risk={risk} errorOf={command.errorOf} />
    </CommandForm>
  )
}

function stated(form: FormData) {
  return {
    title: typed(form, 'title'),
    reference: typed(form, 'reference'),
    cause: typed(form, 'cause'),
    event: typed(form, 'event'),
    effect: typed(form, 'effect'),
    mitigation: typed(form, 'mitigation'),
    status: required(chosen(form, 'status', RISK_STATUSES), 'status', 'Choose how it stands.'),
    likelihood: stepIn(form, 'likelihood', RISK_LIKELIHOODS),
    impact: stepIn(form, 'impact', RISK_IMPACTS),
    targetScore: typed(form, 'targetScore'),
    targetDate: typed(form, 'targetDate'),
    owner: typed(form, 'owner'),
  }
}

const stepIn = <Step extends number>(form: FormData, name: string, steps: readonly Step[]) =>
  steps.find((step) => String(step) === typed(form, name))
