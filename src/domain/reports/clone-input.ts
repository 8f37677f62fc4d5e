// What an author says to start the next report from one: its subject, the meetings that it goes to, and the day of its
// facts. Source: the drafting page, "Redrafting".

import type { z } from 'zod'
import { fields, recordKey } from '../fields'
import { addresseesInput, subjectInput, typedDay } from './input'

export const cloneReportInput = fields({
  key: recordKey('report'),
  subject: subjectInput,
  for: addresseesInput,
  dataAsAt: typedDay.optional(),
})
export type CloneReportInput = z.infer<typeof cloneReportInput>
