// Some values on record are the keys of other things: who leads, which organisation, at which meeting.
// Source: portfolio file, "references use them".

import { printDay } from '../dates/print-day'
import type { PortfolioFile } from '../portfolio-file/schema'
import type { FactRef } from './document'

type List = 'organisations' | 'people' | 'meetings' | 'committees' | 'programmes'

const POINTERS: Readonly<Record<string, List>> = {
  organisation: 'organisations',
  organisations: 'organisations',
  lead: 'people',
  sponsor: 'people',
  owner: 'people',
  ratedBy: 'people',
  soughtAt: 'meetings',
  meeting: 'meetings',
  committee: 'committees',
  toldTo: 'committees',
  parent: 'programmes',
  programme: 'programmes',
}

/** Where the thing stands that a fact points to: 'people/director' of `lead`; null of a fact that is a value of its own. */
export function targetOf({ field, value }: FactRef): string | null {
  const list = POINTERS[field ?? '']
  return list === undefined || value === undefined ? null : `${list}/${value}`
}

/** What the fact points to by its name, a meeting by its day; null where it points to nothing that is on record. */
export function pointedTo(fact: FactRef, file: PortfolioFile): string | null {
  const [list, key] = targetOf(fact)?.split('/') ?? []
  switch (list) {
    case 'meetings': {
      const date = file.meetings.find((one) => one.key === key)?.date
      return date === undefined ? null : printDay(date)
    }
    case 'organisations':
    case 'people':
    case 'committees':
    case 'programmes': {
      const things: readonly { key: string; name: string }[] = file[list]
      return things.find((one) => one.key === key)?.name ?? null
    }
    default:
      return null
  }
}
