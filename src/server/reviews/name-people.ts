import 'server-only'
import { DomainError } from '@/domain/errors'
import type { NamePeopleInput } from '@/domain/reviews/input'
import { recordAudit } from '../audit/record'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { assertDraft, assertVersion, getReportForWrite, reportPath } from '../reports/load'
import { updateReport } from '../reports/store'
import { findStaff, listNamed, replaceNamed } from './named-store'

/** Names who reviews a report and who clears it, while it is a draft. Naming nobody gives back the short way. */
export async function namePeople(
  ctx: ServerContext,
  input: NamePeopleInput,
): Promise<{ version: number }> {
  return inTransaction(ctx.db, async (tx) => {
    const report = await getReportForWrite(tx, ctx, input.key, 'report.write')
    await assertVersion(tx, report, input)
    assertDraft(report)
    const { reviewers, officers, inOrder } = input
    const staff = await findStaff(tx, [...reviewers, ...officers])
    const find = (field: string) => (id: number) => {
      const person = staff.find((one) => one.id === id)
      if (person !== undefined) return person
      throw new DomainError(
        'INVALID',
        'One person who was chosen cannot sign in. Choose another.',
        {
          field,
        },
      )
    }
    const named = [
      ...reviewers
        .map(find('reviewers'))
        .map(({ id, name }) => ({ id, name, duty: 'review' as const })),
      ...officers
        .map(find('officers'))
        .map(({ id, name }) => ({ id, name, duty: 'clear' as const })),
    ]
    const before = await listNamed(tx, report.id)
    await replaceNamed(tx, report.id, named)
    await updateReport(tx, report, { inOrder })
    await recordAudit(tx, ctx, {
      action: 'report.name-people',
      subject: reportPath(report.key),
      before: { ...inWords(before), inOrder: report.inOrder },
      after: { ...inWords(named), inOrder },
    })
    return { version: report.version + 1 }
  })
}

const inWords = (named: readonly { name: string; duty: 'review' | 'clear' }[]) => ({
  reviewers: named.filter(({ duty }) => duty === 'review').map(({ name }) => name),
  officers: named.filter(({ duty }) => duty === 'clear').map(({ name }) => name),
})
