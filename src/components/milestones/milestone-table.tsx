import { ColumnHead, Table } from '@/components/ui/table'
import type { Day } from '@/domain/dates/day'
import type { Milestone } from '@/domain/portfolio-file/schema'
import { printMilestone } from './line'
import { MilestoneRows } from './milestone-rows'
import { inReadingOrder } from './reading-order'

interface MilestoneTableProps {
  programme: string
  milestones: readonly Milestone[]
  asAt: Day
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
      <MilestoneRows
        lines={inReadingOrder(milestones).map((milestone) => printMilestone(milestone, asAt))}
        hasRebaseline={hasRebaseline}
        base={mayWrite ? `/programmes/${programme}/milestones` : null}
      />
    </Table>
  )
}
