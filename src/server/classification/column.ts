import type { Visibility } from '@/domain/portfolio-file/schema'
import type { VisibilityColumn } from './store'

/** Who may read something, as a column holds it. */
export const columnOf = (visibility: Visibility): VisibilityColumn =>
  visibility === 'public' ? null : visibility

/** The same for a new fact, which is classified as its programme is unless it says otherwise. */
export const columnOfNew = (
  said: Visibility | undefined,
  programme: { visibility: VisibilityColumn },
): VisibilityColumn => (said === undefined ? programme.visibility : columnOf(said))
