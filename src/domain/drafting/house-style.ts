// How one council writes what every council says: numbers under ten in words or figures, the form of a financial year,
// capitals, and what it calls its programmes. Source: the drafting page, "realise"; how reports talk, 3 "House choices".

import { z } from 'zod'

const noun = z
  .string()
  .trim()
  .min(2)
  .max(30)
  .regex(/^\p{Ll}+(?:[ -]\p{Ll}+)?$/u, 'Enter one or two words in small letters.')

/**
 * A house style. `countsInWords` holds for counts, lengths of time and figures of things in sentences; money, percentages,
 * scores, decimals, dates, tables and a sentence with a figure from 10 up keep figures. `nouns`
 * are what "the programme" is called by its kind, in small letters.
 */
export const houseStyleSchema = z.strictObject({
  countsInWords: z.boolean(),
  financialYear: z.enum(['2016/17', '2016-17', '2016–17']),
  capitals: z.strictObject({ programme: z.boolean(), members: z.boolean() }),
  nouns: z.strictObject({ programme: noun, project: noun, workstream: noun, service: noun }),
})

export type HouseStyle = z.infer<typeof houseStyleSchema>

/** The style of a council that chose none: 'two weeks later', '2016/17', 'the programme', 'Members'. */
export const DEFAULT_HOUSE_STYLE: HouseStyle = {
  countsInWords: true,
  financialYear: '2016/17',
  capitals: { programme: false, members: true },
  nouns: {
    programme: 'programme',
    project: 'project',
    workstream: 'workstream',
    service: 'service',
  },
}

/** The style in force; number 0 is the usual one, of a council that chose none. */
export interface HouseStyleVersion {
  number: number
  style: HouseStyle
}

const versionSchema = z.object({ number: z.int(), style: houseStyleSchema })

/** The version as it is stored; the usual style where none is. */
export function readHouseStyle(stored: unknown): HouseStyleVersion {
  return stored === null ? { number: 0, style: DEFAULT_HOUSE_STYLE } : versionSchema.parse(stored)
}
