// What is shown of the measures of the service as a whole, and of a measure to those who may describe it anew.
// Source: portfolio file, Measure.

import type { Day } from '../dates/day'
import type { Measure } from '../portfolio-file/schema'
import type { OrganisationName } from '../programmes/view'
import type { BetterDirection, TargetKind } from './values'

export interface ServiceMeasures {
  asAt: Day
  measures: Measure[]
  organisations: OrganisationName[]
}

/** What a measure is called, in what it is counted and what is aimed at. */
export interface DescribedMeasure {
  name: string
  unit?: string | undefined
  better?: BetterDirection | undefined
  target?: number | undefined
  targetKind?: TargetKind | undefined
}

/** `changes`: how it was described until each of them, the latest first. */
export interface MeasureToEdit {
  key: string
  seen: number
  described: DescribedMeasure
  changes: { id: number; on: Day; by: string; reason: string; before: DescribedMeasure }[]
}
