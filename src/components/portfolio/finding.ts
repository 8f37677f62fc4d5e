import { printCount } from '@/domain/drafting/numbers'
import type { PortfolioFinding } from '@/domain/programmes/portfolio-row'

/**
 * What a reader should take away, in one sentence.
 * @example findingOf({ programmes: 13, late: 3, … }) // '3 of 13 programmes are late'
 */
export function findingOf({ programmes, late }: PortfolioFinding): string {
  if (programmes === 0) return 'No programme is recorded yet'
  if (programmes === 1)
    return late === 1 ? 'The one programme is late' : 'The one programme is not late'
  if (late === 0) return `None of ${programmes} programmes is late`
  if (late === programmes) return `All ${programmes} programmes are late`
  return `${late} of ${programmes} programmes ${late === 1 ? 'is' : 'are'} late`
}

/** "13 programmes", "one programme". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${printCount(count)} ${count === 1 ? one : many}`
}
