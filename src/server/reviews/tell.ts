import 'server-only'
import { startOfText, tidyLine } from '@/domain/printable'
import { mailOf, type News } from '@/domain/reviews/mails'
import { env } from '@/env'
import type { ServerContext } from '../context'
import type { Tx } from '../db/transaction'
import { enqueue } from '../jobs/enqueue'
import { composeMail } from '../mail/message'
import { mailGoes } from '../mail/way'
import { isForAll } from '../reports/load'
import type { StoredReport } from '../reports/store'

const LONGEST_SUBJECT = 150

interface Told {
  report: StoredReport
  news: News
  to: readonly { id: number; email: string }[]
  reason?: string | undefined
}

/**
 * Tells people by e-mail what is asked of them, each of them once for this step of the report, and not the person who
 * takes it. Gives the ids of those who are asked, whether or not this installation sends mail.
 */
export async function tell(
  tx: Tx,
  ctx: ServerContext,
  { report, news, to, reason }: Told,
): Promise<number[]> {
  const { actor } = ctx
  const others = to.filter(({ id }) => actor.kind !== 'user' || id !== actor.id)
  if (mailGoes() !== 'nowhere')
    for (const { id, email } of others) {
      const { head, paragraphs } = mailOf(news, {
        subject: startOfText(tidyLine(report.subject), LONGEST_SUBJECT),
        by: actor.kind === 'user' ? actor.name : 'Milepost',
        reason,
        isPublic: isForAll(report),
      })
      const link = linkTo(report)
      const mail = composeMail({ to: email, subject: head, parts: [...paragraphs, link] })
      await enqueue(tx, 'send-mail', mail, {
        key: `report/${report.id}/${report.version}/${news}/${id}`,
      })
    }
  return others.map(({ id }) => id)
}

/** The address of a report has words of its subject in it, so that of one that is not public stays in the house. */
const linkTo = (report: StoredReport) =>
  isForAll(report)
    ? { label: 'Open the report', href: `${env.siteUrl}/reports/${report.key}` }
    : { label: 'What waits for you', href: `${env.siteUrl}/` }
