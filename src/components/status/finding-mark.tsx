import { FINDING_LABELS, type StatusLine } from '@/domain/status/line'

const SHAPES: Record<StatusLine['finding'], string> = {
  fine: 'M2 8.5 6.5 13 14 4',
  look: 'M8 1.5 15 14.5H1ZM8 6v4M8 12v.5',
}

/** Whether something is fine: a word and a shape, a tick or a triangle. */
export function FindingMark({ finding }: { finding: StatusLine['finding'] }) {
  const colour = finding === 'fine' ? 'text-success' : 'text-danger'
  return (
    <span className="inline-flex items-center gap-2 font-semibold whitespace-nowrap">
      <svg viewBox="0 0 16 16" aria-hidden="true" className={`size-4 ${colour}`}>
        <path d={SHAPES[finding]} fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      {FINDING_LABELS[finding]}
    </span>
  )
}
