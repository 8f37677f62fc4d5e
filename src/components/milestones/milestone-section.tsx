import { countOf } from '@/components/portfolio/finding'
import { capitalised } from '@/components/programmes/words'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/page-heading'
import type { Day } from '@/domain/dates/day'
import type { Milestone } from '@/domain/portfolio-file/schema'
import { movementFinding } from './finding'
import { MilestoneTable } from './milestone-table'
import { MilestoneTrack } from './milestone-track'

interface MilestoneSectionProps {
  programme: string
  milestones: readonly Milestone[]
  asAt: Day
  mayWrite: boolean
}

/** The picture of the milestones and the table that proves it. */
export function MilestoneSection({ programme, milestones, asAt, mayWrite }: MilestoneSectionProps) {
  const add = mayWrite && (
    <ButtonLink href={`/programmes/${programme}/milestones/new`} emphasis="secondary">
      Add a milestone
    </ButtonLink>
  )
  return (
    <Section id="milestones" title="Milestones" aside={add}>
      {milestones.length === 0 ? (
        <EmptyState title="No milestone is recorded yet">
          {mayWrite
            ? 'Add the first thing that will be true when this is done, and its date if there is one.'
            : 'The PMO adds milestones.'}
        </EmptyState>
      ) : (
        <>
          <MilestoneTrack milestones={milestones} asAt={asAt} title={movementFinding(milestones)} />
          <MilestoneTable
            {...{ programme, milestones, asAt, mayWrite }}
            caption={`${capitalised(countOf(milestones.length, 'milestone'))}, what is late or next first`}
          />
        </>
      )}
    </Section>
  )
}
