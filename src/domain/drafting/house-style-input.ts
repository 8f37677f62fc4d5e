// What the PMO says when it chooses the house style of the council. Source: how reports talk, 3 "House choices".

import { z } from 'zod'
import { fields, recordNumber } from '../fields'
import { houseStyleSchema } from './house-style'

/** `seen` is the number of the version that the form showed; 0 when the council had chosen none. */
export const setHouseStyleInput = fields({
  style: houseStyleSchema,
  seen: z.union([z.literal(0), recordNumber('Reload the page and try again.')]),
})
export type SetHouseStyleInput = z.infer<typeof setHouseStyleInput>
