import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A mail as the mail server took it. */
export interface Received {
  to: string[]
  /** Header names in lower case, each with every value that it came with. */
  headers: Map<string, string[]>
  text: string
  html: string
  /** Whether it came over an encrypted connection. */
  secure: boolean
}

export interface PostOffice {
  port: number
  /** What it has taken, in order. */
  mails: Received[]
  /** Refuses the next mails for now, as a server does that is busy. */
  refuseNext(times: number): void
  /** How often somebody tried to hand it a mail. */
  attempts(): number
  /** Resolves with the mail at this place, once it is there. */
  mail(at: number): Promise<Received>
  stop(): Promise<void>
}

/** A mail server that keeps what it is given. Without a certificate it offers no encryption. */
export async function startPostOffice(
  options: SMTPServerOptions = {},
  port = 0,
): Promise<PostOffice> {
  const mails: Received[] = []
  let refusals = 0
  let tries = 0
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    ...(options.key === undefined ? { disabledCommands: ['STARTTLS'] } : {}),
    onMailFrom(_address, _session, done) {
      tries += 1
      refusals -= 1
      done(refusals < 0 ? null : Object.assign(new Error('Busy'), { responseCode: 451 }))
    },
    onData(stream, { envelope, secure }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = envelope.rcptTo.map(({ address }) => address)
        mails.push({ to, secure, ...readMail(Buffer.concat(chunks).toString('utf8')) })
        done(null)
      })
    },
    ...options,
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '0.0.0.0', resolve))
  return {
    port: asAddress(server.server.address()).port,
    mails,
    refuseNext: (times) => {
      refusals = times
    },
    attempts: () => tries,
    mail: (at) => arrival(mails, at),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Guarantee: a server that listens on a port has an address with one. */
const asAddress = (address: ReturnType<SMTPServer['server']['address']>) => address as AddressInfo

async function arrival(mails: readonly Received[], at: number): Promise<Received> {
  for (;;) {
    const mail = mails[at]
    if (mail !== undefined) return mail
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function readMail(raw: string): Pick<Received, 'headers' | 'text' | 'html'> {
  const { headers, body } = readEntity(raw)
  const [type = ''] = headers.get('content-type') ?? []
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1]
  const parts = boundary === undefined ? [raw] : body.split(`--${boundary}`).slice(1, -1)
  const ofType = (wanted: string) =>
    parts
      .map((part) => readEntity(part.replace(/^\r\n/, '')))
      .filter((part) => part.headers.get('content-type')?.[0]?.startsWith(wanted))
      .map(decode)
      .join('')
  return { headers, text: ofType('text/plain'), html: ofType('text/html') }
}

interface Entity {
  headers: Map<string, string[]>
  body: string
}

function readEntity(raw: string): Entity {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const headers = new Map<string, string[]>()
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? []
    headers.set(name.toLowerCase(), [...(headers.get(name.toLowerCase()) ?? []), value])
  }
  return { headers, body: rest.join('\r\n\r\n') }
}

function decode({ headers, body }: Entity): string {
  const encoding = headers.get('content-transfer-encoding')?.[0]
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return body.replace(/\r\n/g, '\n')
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/\r\n/g, '\n')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** A key and a certificate that it signed itself, for these names, such as `IP:127.0.0.1`. */
export function makeCertificate(names: string): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-certificate-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  try {
    const subject = ['-subj', '/CN=Test', '-addext', `subjectAltName=${names}`]
    const made = ['-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', cert]
    execFileSync('openssl', ['req', '-x509', ...made, ...subject], { stdio: 'ignore' })
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
