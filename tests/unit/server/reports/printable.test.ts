import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printable } from '@/server/reports/printable'

describe('printable text', () => {
  it.each([
    ['Late\u0000 by\u0007 a week', 'Late by a week'],
    ['two\r\nlines\tand  spaces ', 'two lines and spaces'],
    ['half \ud83d of a pair', 'half \ufffd of a pair'],
    ['a whole \u{1f600} pair', 'a whole \u{1f600} pair'],
    ['21\u00a0July\u00a02020', '21\u00a0July\u00a02020'],
    ['', ''],
  ])('prints %j as %j', (text, expected) => {
    expect(printable(text)).toBe(expected)
  })

  it('is printable already when it has been printed once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(printable(text))).toBe(printable(text))
      }),
    )
  })
})
