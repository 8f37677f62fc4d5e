// What the PMO says when it begins to follow a figure, of a programme or of the service as a whole, when it is called or aimed
// otherwise, and each time that there is a new one. A figure that nobody gave is
// recorded as not reported, which is not zero; one that is wrong is replaced by a later one. Source: portfolio file, Measure.

import { z } from 'zod'
import { classificationInput } from '../classification/input'
import {
  approximateDate,
  choice,
  fields,
  optionalKey,
  optionalNumber,
  optionalProse,
  optionalText,
  recordKey,
  recordNumber,
  requiredProse,
  requiredText,
} from '../fields'
import { BETTER_DIRECTIONS, QUALIFIERS, TARGET_KINDS } from './values'

/** Absent: the measure is one of the service as a whole. */
const programme = optionalKey('programme')

const RELOAD = 'Reload the page and try again: it did not say what it showed.'

const described = {
  name: requiredText('Enter what is measured.'),
  unit: optionalText(40),
  better: choice(BETTER_DIRECTIONS, 'Choose which way is better.').optional(),
  target: optionalNumber(),
  targetKind: choice(TARGET_KINDS, 'Choose whether that is the least or the most.').optional(),
}

interface Aimed {
  target?: number | undefined
  targetKind?: string | undefined
}

const wholeTarget = ({ value: said, issues }: { value: Aimed; issues: z.core.$ZodRawIssue[] }) => {
  const { target, targetKind } = said
  const message = 'Choose whether that is the least or the most.'
  if (target !== undefined && targetKind === undefined)
    issues.push({ code: 'custom', path: ['targetKind'], message, input: targetKind })
}

const figure = {
  organisation: optionalKey('organisation'),
  period: approximateDate('Enter which period it is for, for example June 2020.'),
  value: optionalNumber(),
  qualifier: choice(QUALIFIERS, 'Choose how exact the figure is.').optional(),
  count: optionalNumber(),
  isNotReported: z.boolean({ error: 'Say whether there is a figure.' }),
  note: optionalProse(1000),
}

interface Said {
  value?: number | undefined
  count?: number | undefined
  isNotReported: boolean
}

/** A figure, or that there is none; and what it is a share of, in whole numbers. */
const oneFigure = ({ value: said, issues }: { value: Said; issues: z.core.$ZodRawIssue[] }) => {
  const { value, count, isNotReported } = said
  const refuse = (path: string, message: string) =>
    issues.push({ code: 'custom', path: [path], message, input: undefined, continue: true })
  if (value === undefined && !isNotReported)
    refuse('value', 'Enter the figure, or say that it was not reported.')
  if (value !== undefined && isNotReported)
    refuse('value', 'Take the figure away, or do not say that it was not reported.')
  if (count !== undefined && !(Number.isSafeInteger(count) && count >= 0))
    refuse('count', 'Enter a whole number, or leave it empty.')
}

/**
 * A measure with its first figure: as at a day before that it was not followed. `unit`: '%', or what is counted, in the
 * plural. `visibility`: that of its programme unless said, of the service to be said; later it is changed by classifying alone.
 */
export const addMeasureInput = fields({
  programme,
  ...described,
  ...figure,
  visibility: classificationInput.optional(),
}).check(oneFigure, wholeTarget)
export type AddMeasureInput = z.infer<typeof addMeasureInput>

/** `replaces`: the figure of that period which is on record already was wrong. */
export const recordFigureInput = fields({
  programme,
  measure: recordKey('measure'),
  ...figure,
  replaces: z.boolean({ error: 'Say whether it replaces another figure.' }),
}).check(oneFigure)
export type RecordFigureInput = z.infer<typeof recordFigureInput>

export const getMeasureInput = fields({ programme, measure: recordKey('measure') })
export type GetMeasureInput = z.infer<typeof getMeasureInput>

/** `seen`: the version that the form showed. The target is that of every organisation that the measure is taken for. */
export const editMeasureInput = fields({
  programme,
  measure: recordKey('measure'),
  ...described,
  reason: requiredProse('Say why it changes, for the record.', 1000),
  seen: recordNumber(RELOAD),
}).check(wholeTarget)
export type EditMeasureInput = z.infer<typeof editMeasureInput>
