import { UNASKED } from '@/domain/classification/grounds'
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

/** The same for what belongs to nothing that is classified: it is not public until somebody says who may read it. */
export const columnOrUnasked = (said: Visibility | undefined): VisibilityColumn =>
  columnOf(said ?? { nonPublic: UNASKED })
