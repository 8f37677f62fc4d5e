import { printDay } from '@/domain/dates/print-day'
import type { ProgrammeName } from '@/domain/portfolio-file/schema'

const KINDS = { former: 'formerly', proposed: 'proposed name:', alias: 'also' } as const

/**
 * A name that a programme had, has beside its own, or may get.
 * @example 'formerly joint network refresh programme (JNRP), until 30 September 2016'
 */
export function nameInTime({ name, abbreviation, kind, until }: ProgrammeName): string {
  const short = abbreviation === undefined ? '' : ` (${abbreviation})`
  const end = until === undefined ? '' : `, until ${printDay(until)}`
  return `${KINDS[kind]} ${name}${short}${end}`
}
