import 'server-only'
import { programmesOfReport } from '@/domain/reports/report-facts'
import { type ReadersNews, readersMail } from '@/domain/reviews/reader-mails'
import { env } from '@/env'
import { actorId } from '../audit/actor-id'
import type { ServerContext } from '../context'
import type { Tx } from '../db/transaction'
import { enqueue } from '../jobs/enqueue'
import type { Payload } from '../jobs/kinds'
import { composeMail } from '../mail/message'
import { mailGoes } from '../mail/way'
import { findReport, type StoredReport } from '../reports/store'
import { listReaders } from './reader-store'

/**
 * Asks that those who read the reports of committees are told what became of this one, except whoever did it and those who
 * are told of it in another mail.
 */
export async function tellReaders(
  tx: Tx,
  { actor }: ServerContext,
  report: Pick<StoredReport, 'key' | 'version'>,
  news: ReadersNews,
  told: readonly number[] = [],
): Promise<void> {
  if (mailGoes() === 'nowhere') return
  const by = actorId(actor)
  const except = by === null ? [...told] : [by, ...told]
  const key = `${report.key}/${report.version}/${news}`
  await enqueue(tx, 'tell-readers', { report: report.key, news, except }, { key })
}

/** Asks for a mail to each reader, unless something else has become of the report since. */
export async function tellReadersNow(
  tx: Tx,
  { report: key, news, except }: Payload<'tell-readers'>,
  job: string,
): Promise<void> {
  const report = await findReport(tx, key, { forStaff: false })
  if (report?.status !== (news === 'withdrawn' ? 'withdrawn' : 'published')) return
  const { versions, withdrawn } = report.publications
  const { head, paragraphs } = readersMail(news, {
    subject: report.subject,
    isPublic: report.visibility === null,
    meetings: report.meetings.map(({ name: committee, date }) => ({ committee, date })),
    reason: (news === 'withdrawn' ? withdrawn?.reason : versions[0]?.reason) ?? null,
  })
  const link =
    report.visibility === null
      ? { label: 'Open the report', href: `${env.siteUrl}/reports/${key}` }
      : { label: 'All reports', href: `${env.siteUrl}/reports` }
  for (const { id, email: to } of await listReaders(tx, programmesOfReport(report)))
    if (!except.includes(id)) {
      const mail = composeMail({ to, subject: head, parts: [...paragraphs, link] })
      await enqueue(tx, 'send-mail', mail, { key: `${job}/${id}` })
    }
}
