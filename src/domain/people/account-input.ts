// What a person says on their own account page. A session is named by its number, which means nothing to anybody else.
// Source: trust S-27, "Users see and end their sessions".

import type { z } from 'zod'
import { fields, recordNumber } from '../fields'

export const endSessionInput = fields({
  session: recordNumber('Choose a session.'),
})
export type EndSessionInput = z.infer<typeof endSessionInput>
