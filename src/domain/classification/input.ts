// Who may read something, as people say it: everybody, or not the public and on what ground. Every form asks alike, whatever
// it is about: a report, a programme, a milestone, a rating, an update, a risk or a measure. Source: portfolio file, Visibility.

import { z } from 'zod'
import {
  anyDay,
  anyText,
  fields,
  LARGEST_NUMBER,
  optionalDay,
  optionalKey,
  optionalProse,
  recordKey,
  recordNumber,
  requiredProse,
  requiredText,
} from '../fields'
import { ALL_CLASSIFIED, CLASSIFIED_LISTS } from './lists'

/** The ground on which the public may not read something. Nothing chosen is one fault, not one for each half of a ground. */
const ground = fields({
  scheme: requiredText('Choose the ground on which the public may not read it.', 100),
  paragraph: anyText(20),
  reason: requiredText('Enter the reason why the public may not read it.', 500),
  publicInterest: optionalProse(1000),
  reviewOn: optionalDay(),
}).check(({ value: { scheme, paragraph }, issues }) => {
  const message = 'Enter the paragraph of the scheme, such as 3.'
  if (scheme !== '' && paragraph === '')
    issues.push({ code: 'custom', path: ['paragraph'], message, input: paragraph, continue: true })
})

export const classificationInput = z.union([z.literal('public'), fields({ nonPublic: ground })], {
  error: 'Choose who may read it.',
})

/** Many more than were ever entered by hand. */
const MOST_AT_ONCE = 2000

const RELOAD = 'Reload the page and try again: it did not say what it showed.'

/** One thing: the list that it stands in, and its number there. `programme` is absent where it belongs to none. */
const one = {
  programme: optionalKey('programme'),
  list: z.enum(CLASSIFIED_LISTS, { error: RELOAD }),
  id: recordNumber(RELOAD),
}

/** `seen` is how many classifications of the thing the form showed. */
export const classifyInput = fields({
  ...one,
  visibility: classificationInput,
  reason: requiredProse('Say why, for the record.', 1000),
  seen: z.int({ error: RELOAD }).min(0, RELOAD).max(LARGEST_NUMBER, RELOAD),
})
export type ClassifyInput = z.infer<typeof classifyInput>

/** A programme or a report as well: of these, too, it is on record who could read them. */
export const getClassifiedInput = fields({
  ...one,
  list: z.enum(ALL_CLASSIFIED, { error: RELOAD }),
})
export type GetClassifiedInput = z.infer<typeof getClassifiedInput>

export const listClassifiedInput = fields({
  asAt: anyDay('Enter a day, such as 21 July 2020.').optional(),
}).optional()
export type ListClassifiedInput = z.infer<typeof listClassifiedInput>

export const ofProgrammeInput = fields({ programme: recordKey('programme') })
export type OfProgrammeInput = z.infer<typeof ofProgrammeInput>

/** Things of which nobody has said who may read them, by their lists and numbers. */
export const releaseUnaskedInput = fields({
  items: z
    .array(
      fields({
        list: z.enum(['promises', 'actions'], { error: RELOAD }),
        id: recordNumber(RELOAD),
      }),
      { error: RELOAD },
    )
    .min(1, RELOAD)
    .max(MOST_AT_ONCE, 'That is too much at once.'),
})
export type ReleaseUnaskedInput = z.infer<typeof releaseUnaskedInput>
