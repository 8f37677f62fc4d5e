// What a report is made of, in the order in which it is read: sections that the author writes, sections of a programme,
// and tables of measures. A paragraph keeps its key when the author changes it, so that its number and its visibility
// stay with it. Source: portfolio file, Report.

import { z } from 'zod'
import type { ApproximateDate } from '../dates/approximate-date'
import { approximateDate, choice, fields, recordKey, requiredProse, requiredText } from '../fields'
import { REGISTER_KINDS, SECTION_PARTS } from './values'
import { withheldInput } from './withheld-input'

const MOST_PERIODS = 24

const heading = requiredText('Enter the heading of the section.', 200)

const ASK_PERIODS = `Enter one to ${MOST_PERIODS} months, with commas between, such as April 2020, May 2020.`
const period = approximateDate(ASK_PERIODS)

/** Months, quarters or years as people type them, with commas between: `April 2020, May 2020` is 2020-04 and 2020-05. */
const periods = requiredText(ASK_PERIODS, 1000).transform((written, context): ApproximateDate[] => {
  const typed = written.split(',').filter((part) => part.trim() !== '')
  const read = typed.map((part) => period.safeParse(part))
  const wrong = read.findIndex(({ success }) => !success)
  const dates = read.flatMap(({ data }) => (data === undefined ? [] : [data]))
  if (wrong === -1 && dates.length > 0 && dates.length <= MOST_PERIODS) return dates
  const message =
    wrong === -1
      ? ASK_PERIODS
      : `“${typed[wrong]?.trim()}” is not a month from 1990 to 2100. Write, for example, April 2020, May 2020.`
  context.addIssue({ code: 'custom', message })
  return z.NEVER
})

const authored = fields({
  kind: z.literal('authored'),
  heading,
  paragraphs: z
    .array(
      fields({
        key: recordKey('paragraph').optional(),
        text: requiredProse('Enter the text of the paragraph, or remove it.', 10_000),
        visibility: withheldInput.optional(),
      }),
      { error: 'Write at least one paragraph, or remove the section.' },
    )
    .min(1, 'Write at least one paragraph, or remove the section.')
    .max(100, 'Write a hundred paragraphs or fewer.'),
})

const programme = fields({
  kind: z.literal('programme'),
  heading,
  programme: recordKey('programme'),
  include: z
    .array(choice(SECTION_PARTS, 'Choose what the section has.'), {
      error: 'Choose what the section has.',
    })
    .optional(),
})

const measures = fields({
  kind: z.literal('measures'),
  heading,
  measures: z
    .array(recordKey('measure'), { error: 'Choose at least one measure.' })
    .min(1, 'Choose at least one measure.')
    .max(50, 'Choose fifty measures or fewer.'),
  periods,
})

const register = fields({
  kind: choice(REGISTER_KINDS, 'Choose what the section is.'),
  heading,
  programmes: z
    .array(recordKey('programme'), { error: 'Choose the programmes, or none for all of them.' })
    .max(200, 'Choose 200 programmes or fewer.')
    .optional(),
})

const sectionInput = z.discriminatedUnion('kind', [authored, programme, measures, register], {
  error: 'Choose what the section is.',
})
export type SectionInput = z.infer<typeof sectionInput>

export const reportSectionsInput = z
  .array(sectionInput, { error: 'Choose at least one section.' })
  .min(1, 'Choose at least one section.')
  .max(200, 'Choose 200 sections or fewer.')
