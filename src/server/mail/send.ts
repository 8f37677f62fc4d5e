import 'server-only'
import type { Transporter } from 'nodemailer'
import { env } from '@/env'
import { JobFault } from '../jobs/fault'
import { mailTransport } from './transport'

/** A mail as it is handed over; the HTML says what the text says. */
export interface Outgoing {
  to: string
  subject: string
  text: string
  html?: string | undefined
}

/** Where mail goes. `from`: the sender that readers see; `site`: the address of this site; `mode`: live unless told. */
export interface Postbox {
  transport: Transporter | null
  from: string
  site: string
  mode?: 'live' | 'sample'
}

/** The mail server of the settings; without one, in sample mode, mail is shown on the console. */
export function postbox(): Postbox {
  const transport = env.smtpUrl === undefined ? null : mailTransport(env.smtpUrl)
  return { transport, from: env.mailFrom, site: env.siteUrl, mode: env.mode }
}

/**
 * Hands one mail over. `id` becomes its Message-ID, so that a second attempt of the same mail can be recognised. Resolves
 * when the mail server has taken it; throws JobFault, which names nobody, when it has not.
 */
export async function sendMail(mail: Outgoing, id: string, box = postbox()): Promise<void> {
  const { transport, from, site, mode } = box
  if (transport === null && mode === 'sample') return showMail(mail)
  if (transport === null) throw new JobFault('There is no mail server: set SMTP_URL.')
  const messageId = `<${id}@${new URL(site).hostname}>`
  const sending = transport.sendMail({ ...mail, from, messageId, headers: AUTOMATIC })
  await sending.then(undefined, (error: unknown) => {
    throw new JobFault(`The mail server did not take the mail${reasonOf(error)}.`)
  })
}

/** No mailbox answers a machine with an out-of-office note. */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated' }

/** Its codes alone: what a mail server says may hold names and addresses. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const codes = ['code' in error && error.code, 'responseCode' in error && error.responseCode]
  const known = codes.filter((code) => /^\w{3,30}$/.test(String(code)) && code !== false)
  return known.length === 0 ? '' : `: ${known.join(' ')}`
}

/** The sample sends nothing: whoever started it reads its mail on the console. */
function showMail({ to, subject, text }: Outgoing): void {
  const lines = [`To: ${to}`, `Subject: ${subject}`, '', ...text.trimEnd().split('\n')]
  const block = [
    '=== Mail that the sample does not send',
    ...lines.map((line) => `| ${line}`),
    '===',
  ]
  process.stderr.write(`${block.join('\n')}\n`)
}
