import 'server-only'
import { env } from '@/env'

type MailSettings = Pick<typeof env, 'smtpUrl' | 'mode'>

/** What becomes of mail: a server sends it, the sample shows it on its console, or there is nothing to send it with. */
export function mailGoes({ smtpUrl, mode }: MailSettings = env): 'sent' | 'shown' | 'nowhere' {
  if (smtpUrl !== undefined) return 'sent'
  return mode === 'sample' ? 'shown' : 'nowhere'
}
