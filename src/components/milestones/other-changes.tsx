import { currentBaseline } from '@/domain/milestones/milestone'
import type { Milestone } from '@/domain/portfolio-file/schema'

/**
 * What may be done to an open milestone besides editing it: its dates and its end have pages of their own. Without a
 * promise there is nothing to re-baseline.
 */
export function OtherChanges({ base, milestone }: { base: string; milestone: Milestone }) {
  return (
    <p>
      You can also <a href={`${base}/forecast`}>move its date</a>,{' '}
      {currentBaseline(milestone) !== undefined && (
        <>
          <a href={`${base}/rebaseline`}>re-baseline it</a>,{' '}
        </>
      )}
      <a href={`${base}/complete`}>complete it</a> or <a href={`${base}/cancel`}>cancel it</a>.
    </p>
  )
}
