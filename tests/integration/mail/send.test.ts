import { afterEach, describe, expect, test, vi } from 'vitest'
import { composeMail } from '@/server/mail/message'
import { sendMail } from '@/server/mail/send'
import { mailTransport } from '@/server/mail/transport'
import { mailGoes } from '@/server/mail/way'
import { makeCertificate, type PostOffice, startPostOffice } from '../../support/smtp'

/** Leads to this machine too, but is not written as one of the loopback's names. */
const ELSEWHERE = '0.0.0.0'
const OURS = makeCertificate(`IP:127.0.0.1,IP:${ELSEWHERE}`)
const THEIRS = makeCertificate('DNS:mail.example')

const mail = composeMail({
  to: 'lee@example.gov.uk',
  subject: 'Your link — now',
  parts: [
    'Open this “page”.',
    { label: 'Sign in', href: `https://milepost.example/#${'x'.repeat(90)}` },
  ],
})

let office: PostOffice
afterEach(() => office.stop())

const send = (url: string, ca?: string) =>
  sendMail(mail, 'job-1', {
    transport: mailTransport(url, { ca }),
    from: 'Milepost <milepost@example.gov.uk>',
    site: 'https://milepost.example',
  })

describe('a mail', () => {
  test('arrives as it was written, with the job’s id as its own', async () => {
    office = await startPostOffice()
    await send(`smtp://127.0.0.1:${office.port}`)
    const [received] = office.mails
    expect(received?.to).toEqual(['lee@example.gov.uk'])
    expect(received?.text.trimEnd()).toBe(mail.text.trimEnd())
    expect(received?.html.trimEnd()).toBe(mail.html.trimEnd())
    expect(received?.headers.get('message-id')).toEqual(['<job-1@milepost.example>'])
    expect(received?.headers.get('from')).toEqual(['Milepost <milepost@example.gov.uk>'])
    expect(received?.headers.get('to')).toEqual(['lee@example.gov.uk'])
    expect(received?.headers.get('auto-submitted')).toEqual(['auto-generated'])
    expect(received?.headers.get('bcc')).toBeUndefined()
  })

  test('that the server refuses fails with its codes and without names', async () => {
    office = await startPostOffice({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('No lee@example.gov.uk here'), { responseCode: 550 })),
    })
    await expect(send(`smtp://127.0.0.1:${office.port}`)).rejects.toThrow(
      /^The mail server did not take the mail: EENVELOPE 550\.$/,
    )
  })
})

describe('S-46: mail leaves this machine', () => {
  test('never over a connection that cannot be encrypted', async () => {
    office = await startPostOffice()
    await expect(send(`smtp://user:word@${ELSEWHERE}:${office.port}`)).rejects.toThrow('ETLS')
    expect(office.attempts()).toBe(0)
  })

  test('never to a server that cannot prove its name', async () => {
    office = await startPostOffice(THEIRS)
    await expect(send(`smtp://${ELSEWHERE}:${office.port}`, THEIRS.cert)).rejects.toThrow('ESOCKET')
    await expect(send(`smtp://${ELSEWHERE}:${office.port}`)).rejects.toThrow('ESOCKET')
    expect(office.attempts()).toBe(0)
  })

  test.each([
    ['smtp', {}],
    ['smtps', { secure: true }],
  ])('over %s to one that can, with the name and the password', async (protocol, options) => {
    const known: (string | undefined | null)[] = []
    office = await startPostOffice({
      ...OURS,
      ...options,
      authOptional: false,
      onAuth({ username, password }, { secure }, done) {
        known.push(username, password)
        done(null, secure ? { user: 'milepost' } : {})
      },
    })
    await send(`${protocol}://mile%40post:pass%3Aword@${ELSEWHERE}:${office.port}`, OURS.cert)
    expect(known).toEqual(['mile@post', 'pass:word'])
    expect(office.mails.map(({ secure }) => secure)).toEqual([true])
  })
})

describe('without a mail server', () => {
  test('the sample shows its mail, and nobody else offers any', async () => {
    office = await startPostOffice()
    expect(mailGoes({ smtpUrl: undefined, mode: 'sample' })).toBe('shown')
    expect(mailGoes({ smtpUrl: undefined, mode: 'live' })).toBe('nowhere')
    expect(mailGoes({ smtpUrl: 'smtp://mail', mode: 'live' })).toBe('sent')
    const box = { transport: null, from: '', site: 'http://127.0.0.1' }
    await expect(sendMail(mail, 'job-1', box)).rejects.toThrow('set SMTP_URL')
    const print = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    await sendMail(mail, 'job-1', { ...box, mode: 'sample' })
    expect(print.mock.calls.flat().join('')).toMatch(
      /^=== Mail that the sample does not send\n\| To: lee@example\.gov\.uk\n\| Subject: .+\n\| \n\| Open this[\s\S]*\n===\n$/,
    )
  })
})
