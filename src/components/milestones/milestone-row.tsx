import type { ReactNode } from 'react'
import { Cell } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { Day } from '@/domain/dates/day'
import { currentBaseline, expectedDate, firstPromise, isOpen } from '@/domain/milestones/milestone'
import type { Milestone } from '@/domain/portfolio-file/schema'
import { MilestoneActions } from './milestone-actions'
import { MilestoneMovement } from './milestone-movement'
import { When } from './when'
import { MILESTONE_KIND_WORDS, placeOf, standingOf } from './words'

interface MilestoneRowProps {
  programme: string
  milestone: Milestone
  asAt: Day
  hasRebaseline: boolean
  mayWrite: boolean
}

/** One milestone. Its row can be linked to by its key. */
export function MilestoneRow({
  programme,
  milestone,
  asAt,
  hasRebaseline,
  mayWrite,
}: MilestoneRowProps) {
  const { words, isLate, isClosed } = standingOf(milestone, asAt)
  const promise = firstPromise(milestone)
  const baseline = milestone.rebaselines.length === 0 ? undefined : currentBaseline(milestone)
  return (
    <tr id={`milestone-${milestone.key}`}>
      <th scope="row">
        {milestone.name}
        <Notes milestone={milestone} />
      </th>
      <Cell label="State">
        <Tag tone={isLate ? 'late' : isClosed ? 'closed' : undefined}>{words}</Tag>
      </Cell>
      <Cell label="First promise">{promise !== undefined && <When date={promise} />}</Cell>
      {hasRebaseline && (
        <Cell label="Baseline now">{baseline !== undefined && <When date={baseline} />}</Cell>
      )}
      <Cell label={isOpen(milestone) ? 'Expected' : 'Done'}>{currentDate(milestone)}</Cell>
      <Cell label="Movement">
        <MilestoneMovement milestone={milestone} />
      </Cell>
      {mayWrite && (
        <Cell label="Change" screenOnly>
          <MilestoneActions programme={programme} milestone={milestone} />
        </Cell>
      )}
    </tr>
  )
}

function currentDate(milestone: Milestone): ReactNode {
  if (milestone.status === 'cancelled') return 'Cancelled'
  const expected = expectedDate(milestone)
  if (isOpen(milestone))
    return expected === undefined ? placeOf(milestone) : <When date={expected} />
  return milestone.actual === undefined ? (
    'Done, day not recorded'
  ) : (
    <When date={milestone.actual} />
  )
}

function Notes({ milestone }: { milestone: Milestone }) {
  const { element, kind, conditions, condition, visibility } = milestone
  const notes = [
    element,
    kind === undefined || kind === 'delivery' ? undefined : MILESTONE_KIND_WORDS[kind],
    milestone.confidence === undefined || !isOpen(milestone)
      ? undefined
      : CONFIDENCE[milestone.confidence],
    conditions === undefined ? undefined : `Still owed: ${conditions}`,
    condition === undefined || expectedDate(milestone) === undefined ? undefined : condition,
  ].filter((note) => note !== undefined)
  return (
    <>
      {notes.map((note) => (
        <small key={note}>{note}</small>
      ))}
      {visibility !== undefined && visibility !== 'public' && (
        <span className="tag">Not public</span>
      )}
    </>
  )
}

const CONFIDENCE = {
  committed: 'A commitment',
  expected: undefined,
  hoped: 'Hoped for, not promised',
} as const
