import { ApproximateDateField } from '@/components/forms/approximate-date-field'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextArea, TextField } from '@/components/ui/text-field'
import { printApproximateDate } from '@/domain/dates/approximate-print'
import { RISK_IMPACTS, RISK_LIKELIHOODS, RISK_STATUSES } from '@/domain/risks/values'
import type { StatedRisk } from '@/domain/risks/views'
import { IMPACT_WORDS, LIKELIHOOD_WORDS, RISK_STATUS_WORDS } from './words'

interface RiskDescriptionProps {
  risk?: StatedRisk
  errorOf: (field: string) => string | undefined
}

/** The fields that say what a risk is and how it stands. */
export function RiskDescription({ risk, errorOf }: RiskDescriptionProps) {
  return (
    <>
      <TextField
        name="title"
        label="What may happen?"
        hint="For example: The supplier cannot staff the service from October"
        defaultValue={risk?.title}
        error={errorOf('title')}
      />
      <TextField
        name="reference"
        label="Reference in the register"
        hint="For example: CR 16"
        optional
        width="short"
        defaultValue={risk?.reference}
        error={errorOf('reference')}
      />
      {PROSE.map(({ name, label }) => (
        <TextArea
          key={name}
          name={name}
          label={label}
          optional
          rows={2}
          defaultValue={risk?.[name]}
          error={errorOf(name)}
        />
      ))}
      <RadioGroup
        name="status"
        label="How does it stand?"
        choices={RISK_STATUSES.map((value) => ({ value, label: RISK_STATUS_WORDS[value] }))}
        defaultValue={risk === undefined ? 'open' : risk.status}
        error={errorOf('status')}
      />
      <Select
        name="likelihood"
        label="How likely is it?"
        optional
        none="Not said"
        choices={RISK_LIKELIHOODS.map((step) => choiceOf(step, LIKELIHOOD_WORDS[step]))}
        defaultValue={risk?.likelihood?.toString()}
        error={errorOf('likelihood')}
      />
      <Select
        name="impact"
        label="How bad would it be?"
        hint="The score is likelihood times impact, from 1 to 32."
        optional
        none="Not said"
        choices={RISK_IMPACTS.map((step) => choiceOf(step, IMPACT_WORDS[step]))}
        defaultValue={risk?.impact?.toString()}
        error={errorOf('impact')}
      />
      <TextField
        name="targetScore"
        label="Which score is aimed at?"
        optional
        width="short"
        defaultValue={risk?.targetScore?.toString()}
        error={errorOf('targetScore')}
      />
      <ApproximateDateField
        name="targetDate"
        label="By when?"
        optional
        defaultValue={
          risk?.targetDate === undefined ? undefined : printApproximateDate(risk.targetDate)
        }
        error={errorOf('targetDate')}
      />
      <TextField
        name="owner"
        label="Who owns it?"
        hint="A post rather than a name, for example: Director of Information"
        optional
        defaultValue={risk?.owner}
        error={errorOf('owner')}
      />
    </>
  )
}

const PROSE = [
  { name: 'cause', label: 'What would bring it about?' },
  { name: 'event', label: 'What would happen?' },
  { name: 'effect', label: 'What would come of it?' },
  { name: 'mitigation', label: 'What is done about it?' },
] as const

const choiceOf = (step: number, label: string) => ({ value: String(step), label })
