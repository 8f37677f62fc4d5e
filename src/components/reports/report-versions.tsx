import { ConflictPanel, type Side } from '@/components/forms/conflict'
import type { ReportChoices } from '@/domain/reports/views'
import type { FormStart } from './form-start'
import { compareReports, type ReportAnswers } from './report-merge'

interface ReportVersionsProps {
  yours: ReportAnswers
  start: FormStart
  theirs: FormStart
  choices: ReportChoices
  chosen: Readonly<Record<string, Side>>
  onChoose: (field: string, side: Side) => void
}

/** What a report contains by the two who changed it at once. A part for which theirs is chosen is saved as they have it. */
export function ReportVersions(props: ReportVersionsProps) {
  const { yours, start, theirs, choices, chosen, onChoose } = props
  const { rows, taken } = compareReports(yours, start, theirs, choices)
  if (rows.length === 0 && taken.length === 0) return null
  return (
    <ConflictPanel rows={rows} chosen={chosen} onChoose={onChoose}>
      {taken.length > 0 && (
        <p>
          Only they changed this, so theirs is saved, whatever the form says: {taken.join(', ')}.
        </p>
      )}
      {Object.values(chosen).includes('theirs') && (
        <p>Where you keep theirs, the form below still shows yours, which is not saved.</p>
      )}
    </ConflictPanel>
  )
}
