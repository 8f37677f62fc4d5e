// What is done in the background and what becomes of mail. The worker gives a sign of life every 15 seconds; a minute
// without one means that nobody works. Work that failed eight times waits for an administrator.
// Source: trust.

import { printAge } from '../dates/print-age'
import { fine, look, type StatusLine } from './line'

const SILENT_AFTER_SECONDS = 60
const OLD_AFTER_SECONDS = 15 * 60

export interface WorkFacts {
  /** How many seconds ago the worker gave a sign; null: never. */
  heartbeatSeconds: number | null
  waiting: number
  /** For how long the oldest that waits has been due; null when nothing waits. */
  oldestSeconds: number | null
  failed: number
}

export function workLines(facts: WorkFacts): StatusLine[] {
  const { heartbeatSeconds: seconds, waiting, oldestSeconds, failed } = facts
  const isLate = oldestSeconds !== null && oldestSeconds > OLD_AFTER_SECONDS
  return [
    seconds !== null && seconds <= SILENT_AFTER_SECONDS
      ? fine('Worker', 'It is running.')
      : look(
          'Worker',
          seconds === null
            ? 'It has never given a sign of life.'
            : `It last gave a sign of life ${printAge(seconds)} ago.`,
          'Start Milepost again. Nothing is lost: what waits is done once the worker runs.',
        ),
    isLate
      ? look(
          'Waiting',
          `${waiting}, the oldest for ${printAge(oldestSeconds)}.`,
          'See what waits on the page Background work.',
        )
      : fine('Waiting', waiting === 0 ? 'Nothing' : String(waiting)),
    failed === 0
      ? fine('Failed', 'Nothing')
      : look('Failed', String(failed), 'Try it again or discard it on the page Background work.'),
  ]
}

export interface MailFacts {
  goes: 'sent' | 'shown' | 'nowhere'
  /** How many seconds ago mail was last handed over, and last given up; null: not within what is kept. */
  sentSecondsAgo: number | null
  failedSecondsAgo: number | null
}

const WAYS: Record<MailFacts['goes'], StatusLine> = {
  sent: fine('Way of mail', 'A mail server sends it.'),
  shown: fine('Way of mail', 'The sample shows it on its console and sends nothing.'),
  nowhere: look(
    'Way of mail',
    'Milepost has no mail server, so it sends no mail.',
    'Set SMTP_URL and MAIL_FROM if people are to sign in by e-mail.',
  ),
}

export function mailLines({ goes, sentSecondsAgo, failedSecondsAgo }: MailFacts): StatusLine[] {
  const sent =
    sentSecondsAgo === null ? 'None was sent lately.' : `Sent ${printAge(sentSecondsAgo)} ago.`
  const isFailing =
    failedSecondsAgo !== null && (sentSecondsAgo === null || failedSecondsAgo < sentSecondsAgo)
  return [
    WAYS[goes],
    isFailing
      ? look(
          'Last mail',
          `It could not be sent ${printAge(failedSecondsAgo)} ago. ${sent}`,
          'The page Background work says why. Check SMTP_URL.',
        )
      : fine('Last mail', sent),
  ]
}
