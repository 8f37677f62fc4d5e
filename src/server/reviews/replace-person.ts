import 'server-only'
import { DomainError } from '@/domain/errors'
import type { ReplacePersonInput } from '@/domain/reviews/input'
import { listOutstanding, listTurns } from '@/domain/reviews/turn'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction, type Tx } from '../db/transaction'
import { assertVersion, getReportForWrite, reportPath } from '../reports/load'
import { listSteps } from '../reports/step-store'
import { type StoredReport, updateReport } from '../reports/store'
import { mayReplace } from './may-replace'
import { findStaff, listNamed, replaceNamed } from './named-store'
import { tellThoseWhoseTurnItIs } from './tell-turns'

const NOT_YOURS =
  'Only those who may write a report or approve it can put somebody in the place of a named person. Ask its author.'

/**
 * Puts somebody in the place of a person whom a report in review waits for and who can no longer sign in, so that its round
 * goes on where it is. Whoever takes the place is told when it is their turn.
 */
export async function replacePerson(
  ctx: ServerContext,
  input: ReplacePersonInput,
): Promise<{ version: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const report = await getReportForWrite(tx, ctx, input.key, 'report.review')
    await assertVersion(tx, report, input)
    if (!mayReplace(ctx)) throw new DomainError('FORBIDDEN', NOT_YOURS)
    const steps = await listSteps(tx, report.id)
    const { round, inOrder } = report
    const named = await listNamed(tx, report.id)
    const out = await getGone(tx, report, listOutstanding({ named, steps, round }), input)
    const next = await getSubstitute(tx, named, input)
    const after = named.map((one) => (one.id === out.id ? { ...next, duty: one.duty } : one))
    await replaceNamed(tx, report.id, after)
    const turns = listTurns({ named: after, steps, round, inOrder })
    await tellThoseWhoseTurnItIs(
      tx,
      ctx,
      report,
      turns.filter(({ id }) => id === next.id),
    )
    await updateReport(tx, report, { workingOn: ctx.today })
    await recordAudit(tx, ctx, {
      action: 'report.replace-person',
      subject: reportPath(report.key),
      before: { name: out.name, duty: out.duty },
      after: { name: next.name, duty: out.duty },
      reason: input.reason,
    })
    return { version: report.version + 1 }
  })
}

/** Whom the report waits for and who cannot sign in: whoever can has to speak for themselves. */
async function getGone<Person extends { id: number; name: string }>(
  tx: Tx,
  { status }: StoredReport,
  outstanding: readonly Person[],
  { person }: ReplacePersonInput,
): Promise<Person> {
  const out = outstanding.find(({ id }) => id === person)
  if (status !== 'in-review' || out === undefined)
    throw new DomainError(
      'CONFLICT',
      'This report does not wait for that person. Reload the page to see whom it waits for.',
    )
  if ((await findStaff(tx, [person])).length === 0) return out
  throw new DomainError(
    'CONFLICT',
    `${out.name} can still sign in, so it is for them to pass this report. To name others, send it back first.`,
  )
}

async function getSubstitute(tx: Tx, named: readonly { id: number }[], { by }: ReplacePersonInput) {
  const [next] = await findStaff(tx, [by])
  if (next === undefined)
    throw new DomainError('INVALID', 'This person cannot sign in. Choose another.', {
      field: 'by',
    })
  if (named.some(({ id }) => id === by))
    throw new DomainError('INVALID', 'This person is named already. Choose another.', {
      field: 'by',
    })
  return { id: next.id, name: next.name }
}
