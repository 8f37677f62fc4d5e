// How one council writes what every council says: counts in words or figures, the form of a financial year, capitals, and
// what it calls its programmes. Source: the drafting page, "realise"; how reports talk, 3 "House choices".

import { z } from 'zod'

const noun = z
  .string()
  .trim()
  .min(2)
  .max(30)
  .regex(/^\p{Ll}+(?:[ -]\p{Ll}+)?$/u, 'Enter one or two words in small letters.')

/** A house style; `nouns` are what "the programme" is called by its kind, in small letters. */
export const houseStyleSchema = z.strictObject({
  countsInWords: z.boolean(),
  financialYear: z.enum(['2016/17', '2016-17', '2016–17']),
  capitals: z.strictObject({ programme: z.boolean(), members: z.boolean() }),
  nouns: z.strictObject({ programme: noun, project: noun, workstream: noun, service: noun }),
})

export type HouseStyle = z.infer<typeof houseStyleSchema>

/** The style of a council that chose none: 'two milestones', '2016/17', 'the programme', 'Members'. */
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
