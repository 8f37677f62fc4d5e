// What a programme was called on a day: a former name was in use up to and including its day, and people still search by it.
// Source: portfolio file, Programme, "names".

import type { Day } from '../dates/day'
import type { Programme, ProgrammeName } from '../portfolio-file/programme'

/** Every name and abbreviation that the programme has or had, for searching. */
export function searchableNames(programme: Programme): string[] {
  return [programme, ...programme.names].flatMap(({ name, abbreviation }) =>
    abbreviation === undefined ? [name] : [name, abbreviation],
  )
}

/**
 * The programme under the name that it had on the day. A name that came into use later does not show.
 * @example until 2016-09-30 the Network Transformation Programme is the joint network refresh programme (JNRP)
 */
export function withNameAsAt(programme: Programme, day: Day): Programme {
  const then = programme.names.filter((name) => wasInUse(name, day)).toSorted(byUntil)[0]
  if (then === undefined) return programme
  const { abbreviation: _later, ...rest } = programme
  return {
    ...rest,
    name: then.name,
    ...(then.abbreviation === undefined ? {} : { abbreviation: then.abbreviation }),
    names: programme.names.filter((name) => !wasInUse(name, day)),
  }
}

function wasInUse({ kind, until }: ProgrammeName, day: Day): boolean {
  return kind === 'former' && until !== undefined && day <= until
}

function byUntil(a: ProgrammeName, b: ProgrammeName): number {
  return (a.until ?? '') < (b.until ?? '') ? -1 : 1
}
