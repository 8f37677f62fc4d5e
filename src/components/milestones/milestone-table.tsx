import { ColumnHead, Table } from '@/components/ui/table'
import type { Day } from '@/domain/dates/day'
import type { Milestone } from '@/domain/portfolio-file/schema'
import { MilestoneRow } from './milestone-row'
import { inReadingOrder } from './reading-order'

interface MilestoneTableProps {
  programme: string
  milestones: readonly Milestone[]
  asAt: Day
  /** The finding over the table. */
  caption: string
  /** Whether the reader may change milestones. */
  mayWrite: boolean
}

/** Every milestone with its first promise, what is expected now or was done, and how and why it moved. */
export function MilestoneTable({
  programme,
  milestones,
  asAt,
  caption,
  mayWrite,
}: MilestoneTableProps) {
  const hasRebaseline = milestones.some(({ rebaselines }) => rebaselines.length > 0)
  const head = (
    <>
      <ColumnHead>Milestone</ColumnHead>
      <ColumnHead>State</ColumnHead>
      <ColumnHead>First promise</ColumnHead>
      {hasRebaseline && <ColumnHead>Baseline now</ColumnHead>}
      <ColumnHead>Expected or done</ColumnHead>
      <ColumnHead>Movement and reason</ColumnHead>
      {mayWrite && <ColumnHead screenOnly>Change</ColumnHead>}
    </>
  )
  return (
    <Table id="milestone-table" dense wide caption={caption} head={head}>
      {inReadingOrder(milestones).map((milestone) => (
        <MilestoneRow
          key={milestone.key}
          {...{ programme, milestone, asAt, hasRebaseline, mayWrite }}
        />
      ))}
    </Table>
  )
}
