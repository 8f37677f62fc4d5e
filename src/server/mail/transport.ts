import 'server-only'
import nodemailer, { type Transporter } from 'nodemailer'
import { isLoopback } from '@/loopback'

const SECONDS = 1000

/**
 * The way to the mail server at `url`, `smtps://` or `smtp://`, which is the only host that mail is ever handed to. Off
 * this machine nothing is said before the connection is encrypted and the server has proved its name; `ca` is a private
 * authority to believe besides the known ones.
 */
export function mailTransport(url: string, { ca }: { ca?: string | undefined } = {}): Transporter {
  const address = new URL(url)
  const secure = address.protocol === 'smtps:'
  const isHere = isLoopback(url)
  return nodemailer.createTransport({
    host: address.hostname.replace(/^\[|\]$/g, ''),
    port: Number(address.port || (secure ? 465 : 587)),
    secure,
    requireTLS: !secure && !isHere,
    ignoreTLS: !secure && isHere,
    tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
    ...(address.username === '' ? {} : { auth: credentials(address) }),
    connectionTimeout: 10 * SECONDS,
    greetingTimeout: 10 * SECONDS,
    socketTimeout: 30 * SECONDS,
    dnsTimeout: 10 * SECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

function credentials({ username, password }: URL) {
  return { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
}
