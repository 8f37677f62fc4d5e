// The time of a meeting, as people type it; it may be left empty. Source: portfolio file, meetings.

import { optionalText } from '../fields'

/** `2:01pm`, `14:01` or nothing. */
const TIME = /^\d{1,2}([:.]\d{2})?\s?([ap]m)?$/i

export const meetingTime = optionalText(20).refine(
  (written) => written === undefined || TIME.test(written),
  { error: 'Enter a time, such as 1:45pm, or leave it empty.' },
)
