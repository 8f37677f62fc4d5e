import 'server-only'
import { reminderMail } from '@/domain/actions/reminder-mail'
import { reminderOf } from '@/domain/actions/reminders'
import { readEmail } from '@/domain/people/email'
import { env } from '@/env'
import type { ServerContext } from '../context'
import type { Tx } from '../db/transaction'
import { enqueue } from '../jobs/enqueue'
import { composeMail } from '../mail/message'
import { listAwaited, listOwnerless } from './awaited-store'

/**
 * Asks for a mail to each owner of an action that falls due soon or is overdue, and to who stands in where it has none. A reminder is sent once, however often this
 * is done: its name is the key of its mail. Nobody is told of what they could not read.
 */
export async function remindOwners(
  tx: Tx,
  { today }: Pick<ServerContext, 'today'>,
  daysBefore: number = env.remindDays,
): Promise<void> {
  if (daysBefore === 0) return
  const asked = [...(await listAwaited(tx)), ...(await listOwnerless(tx))]
  for (const { key, email, signsIn, recipient, ...action } of asked) {
    const to = readEmail(email)
    const reminder = reminderOf(action, today, daysBefore)
    if (to === null || reminder === null || !(signsIn || action.isPublic)) continue
    const { committee } = action
    const { head, paragraphs } = reminderMail({ ...action, committee: committee.name }, reminder)
    const link =
      signsIn && action.isPublic
        ? { label: 'Answer it', href: `${env.siteUrl}/actions/${key}` }
        : {
            label: 'What is outstanding',
            href: `${env.siteUrl}/actions?committee=${committee.key}`,
          }
    const mail = composeMail({ to, subject: head, parts: [...paragraphs, link] })
    await enqueue(tx, 'send-mail', mail, { key: `action/${key}/${reminder.occasion}${recipient}` })
  }
}
