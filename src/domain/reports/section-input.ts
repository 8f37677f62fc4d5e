// What a report is made of, in the order in which it is read: sections that the author writes, sections of a programme,
// and tables of measures. A paragraph keeps its key when the author changes it, so that its number and its visibility
// stay with it. Source: portfolio file, Report.

import { z } from 'zod'
import { type ApproximateDate, readApproximateDate } from '../dates/approximate-date'
import { text } from '../portfolio-file/fields'
import { SECTION_PARTS } from './values'

const MOST_PERIODS = 24

const key = z.string().min(1).max(80)

const heading = z
  .string()
  .trim()
  .min(1, 'Enter the heading of the section.')
  .max(200, 'Shorten the heading to 200 characters or fewer.')
  .pipe(text)

/** Months, quarters or years as people type them, with commas between: `April 2020, May 2020` is 2020-04 and 2020-05. */
const periods = z.string().transform((written, context): ApproximateDate[] => {
  const typed = written.split(',').filter((part) => part.trim() !== '')
  const read = typed.map((part) => readApproximateDate(part))
  const wrong = read.findIndex((reading) => !reading.ok)
  const dates = read.flatMap((reading) => (reading.ok ? [reading.date] : []))
  if (wrong === -1 && dates.length > 0 && dates.length <= MOST_PERIODS) return dates
  const message =
    wrong === -1
      ? `Enter one to ${MOST_PERIODS} months, with commas between, such as April 2020, May 2020.`
      : `“${typed[wrong]?.trim()}” is not a month. Write, for example, April 2020, May 2020.`
  context.addIssue({ code: 'custom', message })
  return z.NEVER
})

const authored = z.strictObject({
  kind: z.literal('authored'),
  heading,
  paragraphs: z
    .array(
      z.strictObject({
        key: key.optional(),
        text: z
          .string()
          .trim()
          .min(1, 'Enter the text of the paragraph, or remove it.')
          .max(10_000, 'Split this paragraph: it has more than 10,000 characters.')
          .pipe(text),
      }),
    )
    .min(1, 'Write at least one paragraph, or remove the section.')
    .max(100),
})

const programme = z.strictObject({
  kind: z.literal('programme'),
  heading,
  programme: key,
  include: z.array(z.enum(SECTION_PARTS)).optional(),
})

const measures = z.strictObject({
  kind: z.literal('measures'),
  heading,
  measures: z.array(key).min(1, 'Choose at least one measure.').max(50),
  periods,
})

const sectionInput = z.discriminatedUnion('kind', [authored, programme, measures])
export type SectionInput = z.infer<typeof sectionInput>

export const reportSectionsInput = z
  .array(sectionInput)
  .min(1, 'Choose at least one section.')
  .max(200, 'Choose 200 sections or fewer.')
