// A measure and its observations, one series for each organisation that it is taken for.
// An observation of null was not reported, which is not zero. Source: portfolio file, Measure.

import type { z } from 'zod'
import { BETTER_DIRECTIONS, QUALIFIERS, TARGET_KINDS } from '../measures/values'
import {
  approximateDateText,
  itemFields,
  key,
  listOf,
  number,
  oneOf,
  strictObject,
  text,
  wholeNumber,
} from './fields'

export const observationSchema = strictObject({
  period: approximateDateText,
  value: number.nullable(),
  count: wholeNumber.optional(),
  qualifier: oneOf(QUALIFIERS).optional(),
  note: text.optional(),
})

export const measureSeriesSchema = strictObject({
  organisation: key.optional(),
  target: number.optional(),
  targetKind: oneOf(TARGET_KINDS).optional(),
  observations: listOf(observationSchema),
})

export const measureSchema = strictObject({
  key,
  name: text,
  unit: text.optional(),
  element: text.optional(),
  better: oneOf(BETTER_DIRECTIONS).optional(),
  series: listOf(measureSeriesSchema),
  ...itemFields,
})

export type Observation = z.infer<typeof observationSchema>
export type MeasureSeries = z.infer<typeof measureSeriesSchema>
export type Measure = z.infer<typeof measureSchema>
