// Who may read an item: everybody unless it says otherwise, and then on a ground of law that is named, never what it is.
// Source: portfolio file, "a public reader of a report sees that something was withheld and on what ground, not what".

import { printGround } from '../classification/print'
import type { Visibility } from './schema'

/** The ground on which an item is withheld, 'Schedule 12A paragraph 3', or null when it is public. */
export function groundOf(visibility: Visibility | undefined): string | null {
  if (visibility === undefined || visibility === 'public') return null
  return printGround(visibility.nonPublic)
}

/** Who may read it, where nothing said means everybody: `visibilityOf(null) // 'public'`. */
export const visibilityOf = (said: Visibility | null | undefined): Visibility => said ?? 'public'

/** True when everybody may read the item: `isPublic({ visibility: 'public' })`, and when nothing is said. */
export function isPublic(item: { visibility?: Visibility | undefined }): boolean {
  return groundOf(item.visibility) === null
}
