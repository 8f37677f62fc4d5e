import 'server-only'
import type { Day } from '@/domain/dates/day'
import type { CreateReportInput } from '@/domain/reports/input'
import { reportKey } from '@/domain/reports/report-key'
import { assertReviewsToCome } from '@/domain/reports/withheld-input'
import type { ServerContext } from '../context'
import type { Tx } from '../db/transaction'
import { type PreviousContents, resolveContents, resolveMeetings } from './contents'
import { insertReport, replaceReportMeetings } from './store'

const NOTHING_BEFORE: PreviousContents = {
  sections: [],
  appendices: [],
  recommendations: [],
  template: null,
  outcomes: [],
  answers: [],
  backgroundPapers: [],
}

/** Makes the report, unless there is one on its subject for that day: then `isNew` is false, and nothing is changed. */
export async function makeReport(
  tx: Tx,
  { today }: ServerContext,
  input: CreateReportInput,
): Promise<{ key: string; isNew: boolean; date: Day }> {
  const invitations = await resolveMeetings(tx, input.for)
  assertReviewsToCome(input, { known: [], today })
  const contents = await resolveContents(tx, input, NOTHING_BEFORE, today)
  const { date } = invitations[0]
  const key = reportKey(input.subject, date)
  const id = await insertReport(tx, key, { ...contents, createdOn: today })
  if (id !== null) await replaceReportMeetings(tx, id, invitations)
  return { key, isNew: id !== null, date }
}
