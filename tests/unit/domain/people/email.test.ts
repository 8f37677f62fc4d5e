import { describe, expect, test } from 'vitest'
import { asEmail, readEmail } from '@/domain/people/email'

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

  test('a very long text is refused quickly', () => {
    const started = performance.now()
    readEmail(`${'a.'.repeat(50_000)}@`)
    readEmail(`a@${'a-'.repeat(50_000)}`)
    expect(performance.now() - started).toBeLessThan(50)
  })
})
