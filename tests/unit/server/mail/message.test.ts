import { describe, expect, test } from 'vitest'
import { composeMail } from '@/server/mail/message'
import { HOSTILE_TEXTS } from '../../../support/hostile-text'

const mail = (changes: Partial<Parameters<typeof composeMail>[0]> = {}) =>
  composeMail({
    to: 'lee@example.gov.uk',
    subject: 'Your link',
    parts: ['Open this.', { label: 'Sign in', href: 'https://milepost.example/sign-in#a' }],
    ...changes,
  })

test('a mail says the same in plain text and in HTML', () => {
  const { text, html } = mail()
  expect(text).toBe('Open this.\n\nSign in:\nhttps://milepost.example/sign-in#a\n')
  expect(html).toContain('<p>Open this.</p>')
  expect(html).toContain('<p><a href="https://milepost.example/sign-in#a">Sign in</a></p>')
})

describe('S-23: a mail goes to one address and has one subject', () => {
  test.each([
    'lee@example.gov.uk\r\nBcc: everybody@example.gov.uk',
    'lee@example.gov.uk, eve@example.org',
    '"e@attacker.example"@victim.example',
    'lee＠example.gov.uk',
    'Lee <lee@example.gov.uk>',
    '',
  ])('never to %j', (to) => {
    expect(() => mail({ to })).toThrow('exactly one address')
  })

  test.each(['Hello\r\nBcc: x@y.example', 'Hello\nthere', 'Hello\u2028there', 'Hello\u0000'])(
    'never under %j',
    (subject) => {
      expect(() => mail({ subject })).toThrow('one line')
    },
  )
})

describe('S-39: what people typed stays text', () => {
  test.each(HOSTILE_TEXTS)('%j', (typed) => {
    const { html } = mail({ parts: [typed] })
    expect(html.match(/<[a-z!/][^>]*>/gi)).toEqual(mail({ parts: ['x'] }).html.match(/<[^>]*>/g))
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', '/sign-in'])('no link to %s', (href) => {
    expect(() => mail({ parts: [{ label: 'x', href }] })).toThrow('web pages')
  })

  test('a link cannot leave its attribute', () => {
    const { html } = mail({ parts: [{ label: 'x', href: 'https://a.example/"><script>' }] })
    expect(html).toContain('href="https://a.example/&quot;&gt;&lt;script&gt;"')
  })
})
