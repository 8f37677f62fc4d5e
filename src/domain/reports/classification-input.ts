// Who may read a report, an appendix or a paragraph, as an author says it: everybody, or not the public and on what ground.
// Source: portfolio file, Visibility.

import { z } from 'zod'
import { fields } from '../fields'
import { ASK_VISIBILITY, ground } from '../visibility-input'

export const classificationInput = z.union(
  [z.literal('public'), fields({ nonPublic: fields(ground) })],
  { error: ASK_VISIBILITY },
)
