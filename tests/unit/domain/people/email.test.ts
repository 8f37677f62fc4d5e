import { describe, expect, test } from 'vitest'
import { asEmail, readEmail } from '@/domain/people/email'
import { leastTime } from '../../../support/processor-time'

describe('S-23: an e-mail address', () => {
  test.each([
    [' Priya.Shah@Example.GOV.uk ', 'priya.shah@example.gov.uk'],
    ['Ｐriya＠example.gov.uk', 'priya@example.gov.uk'],
    ["o'neil+pmo@a-b.example.uk", "o'neil+pmo@a-b.example.uk"],
  ])('%s is read as %s', (typed, address) => {
    expect(readEmail(typed)).toBe(address)
  })

  test.each([
    '',
    'priya',
    'priya@example',
    'a@b.uk, c@d.uk',
    'a@b.uk;c@d.uk',
    '"e@attacker.uk"@victim.uk',
    'e@attacker.uk\u0000@victim.uk',
    'a@attacker.uk＠victim.uk',
    'a@b.uk\r\nBcc: c@d.uk',
    'а@example.uk',
    'a@exаmple.uk',
    'a b@c.uk',
    'a@-b.uk',
    'a@b..uk',
    `${'a'.repeat(65)}@b.uk`,
    `a@${'b'.repeat(64)}.uk`,
    `a@${'b.'.repeat(130)}uk`,
  ])('%j is not one address', (typed) => {
    expect(readEmail(typed)).toBeNull()
    expect(() => asEmail(typed)).toThrow('Enter one e-mail address')
  })

  test('a very long text is refused quickly', async () => {
    const long = [`${'a.'.repeat(50_000)}@`, `a@${'a-'.repeat(50_000)}`]
    expect(await leastTime(() => long.map(readEmail))).toBeLessThan(50)
  })
})
