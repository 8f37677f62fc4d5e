// Where a programme stands in the list: projects follow their programme, each level in the order of names. To the public a
// project of a programme that is not public stands on its own, so that its place tells nothing of what it belongs to.
// Source: the main issue, "Portfolio: programmes with their projects nested".

import { startOfText } from '../printable'

export interface TreeProgramme {
  key: string
  name: string
  parent: string | null
  isPublic: boolean
}

/** Sorting by `sortPath`, code point by code point, gives the list; `depth` is 0 for a programme of its own. */
export interface Place {
  sortPath: string
  depth: number
}

/** `shown` is the place in the list that the public sees, null where it is not shown. */
export interface Places {
  staff: Place
  shown: Place | null
}

const UNDER = '\u0001'

/** Enough to sort by: an index holds paths of about 2,700 bytes. */
const LONGEST_NAME = 60

/**
 * The places of programmes whose parents, if any, are among them and never in a circle. By key.
 * @example placesInTree([{ key: 'itm', name: 'Police ITM', parent: null, isPublic: true }]).get('itm')?.staff.depth // 0
 */
export function placesInTree(programmes: readonly TreeProgramme[]): Map<string, Places> {
  const byKey = new Map(programmes.map((programme) => [programme.key, programme]))
  const places = new Map<string, Places>()
  const placesOf = (programme: TreeProgramme): Places => {
    const known = places.get(programme.key)
    if (known !== undefined) return known
    const parent = byKey.get(programme.parent ?? '')
    const above = parent && placesOf(parent)
    const found = {
      staff: placeUnder(above?.staff, programme),
      shown: programme.isPublic ? placeUnder(above?.shown ?? undefined, programme) : null,
    }
    places.set(programme.key, found)
    return found
  }
  programmes.forEach(placesOf)
  return places
}

function placeUnder(above: Place | undefined, { name, key }: TreeProgramme): Place {
  const own = `${startOfText(foldText(name), LONGEST_NAME)}${UNDER}${key}`
  if (above === undefined) return { sortPath: own, depth: 0 }
  return { sortPath: `${above.sortPath}${UNDER}${own}`, depth: above.depth + 1 }
}

/** Text for sorting and searching, without case and accents: `foldText('Été 2020')` is 'ete 2020'. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
}
