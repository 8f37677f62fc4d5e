// A programme, project, workstream or service, with everything that is recorded about it.
// A former name was in use up to and including its day. Source: portfolio file, Programme.

import { z } from 'zod'
import { NAME_KINDS, PROGRAMME_KINDS, PROGRAMME_STATUSES } from '../programmes/values'
import { decisionSchema } from './decision'
import { eventSchema } from './event'
import { dayText, itemFields, key, listOf, oneOf, strictObject, text } from './fields'
import { measureSchema } from './measure'
import { milestoneSchema } from './milestone'
import { ratingSchema } from './rating'
import { riskSchema } from './risk'

export const programmeNameSchema = strictObject({
  name: text,
  abbreviation: text.optional(),
  kind: oneOf(NAME_KINDS),
  until: dayText.optional(),
})

export const dependencySchema = strictObject({
  on: key,
  milestone: z
    .string({ error: 'Name the milestone as programme-key/milestone-key' })
    .regex(
      /^[a-z0-9-]{1,80}\/[a-z0-9-]{1,80}$/,
      'Name the milestone as programme-key/milestone-key',
    )
    .optional(),
  text: text.optional(),
})

export const referenceSchema = strictObject({ text })

export const programmeSchema = strictObject({
  key,
  name: text,
  abbreviation: text.optional(),
  names: listOf(programmeNameSchema),
  kind: oneOf(PROGRAMME_KINDS),
  parent: key.optional(),
  organisations: listOf(key),
  objective: text.optional(),
  stage: text.optional(),
  status: oneOf(PROGRAMME_STATUSES).optional(),
  lead: key.optional(),
  sponsor: key.optional(),
  milestones: listOf(milestoneSchema),
  ratings: listOf(ratingSchema),
  measures: listOf(measureSchema),
  risks: listOf(riskSchema),
  events: listOf(eventSchema),
  decisions: listOf(decisionSchema),
  dependencies: listOf(dependencySchema),
  references: listOf(referenceSchema),
  ...itemFields,
})

export type ProgrammeName = z.infer<typeof programmeNameSchema>
export type Dependency = z.infer<typeof dependencySchema>
export type Reference = z.infer<typeof referenceSchema>
export type Programme = z.infer<typeof programmeSchema>
