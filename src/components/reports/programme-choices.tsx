import type { ReportChoices } from '@/domain/reports/views'

interface ProgrammeChoicesProps {
  programmes: ReportChoices['programmes']
  /** Keys of those that are in the report. */
  chosen: readonly string[]
  onChoose: (programme: ReportChoices['programmes'][number]) => void
}

/** The programmes that are not in the report; ticking one puts it where the programmes stand. */
export function ProgrammeChoices({ programmes, chosen, onChoose }: ProgrammeChoicesProps) {
  const left = programmes.filter(({ key }) => !chosen.includes(key))
  if (left.length === 0) return <p className="hint">Every programme is in the report.</p>
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-semibold">Programmes that are not in it</legend>
      <p className="hint">Tick one to add it. Sections can be moved afterwards.</p>
      {left.map((programme) => (
        <div key={programme.key} className="grid grid-cols-[auto_1fr] items-start gap-x-3 py-1">
          <input
            id={`add-${programme.key}`}
            type="checkbox"
            checked={false}
            onChange={() => onChoose(programme)}
            className="m-0 mt-0.5 size-6 accent-accent"
          />
          <label htmlFor={`add-${programme.key}`} className="pt-0.5">
            {programme.name}
            {!programme.isPublic && <span className="hint"> (not for the public)</span>}
          </label>
        </div>
      ))}
    </fieldset>
  )
}
