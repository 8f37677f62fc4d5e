import { describe, expect, test } from 'vitest'
import { accountInWords, ledgerFinding } from '@/components/promises/words'

const none = { overdue: 0, late: 0, open: 0, moved: 0, kept: 0, withdrawn: 0 }

describe('the finding of the ledger', () => {
  test.each([
    [{}, 'No promise is on record'],
    [{ overdue: 1 }, '1 promise: 1 overdue'],
    [{ overdue: 2, kept: 3 }, '5 promises: 2 overdue and 3 kept'],
    [{ late: 1, open: 4, kept: 3 }, '8 promises: 1 late, 4 open and 3 kept'],
  ])('of %j is: %s', (counts, finding) => {
    expect(ledgerFinding({ counts: { ...none, ...counts } })).toBe(finding)
  })
})

describe('what became of a promise', () => {
  const account = { isDerived: false, ageDays: 30 }

  test('is overdue once its day has passed and nothing accounts for it', () => {
    expect(accountInWords({ ...account, state: 'open', isDue: true })).toBe('Overdue')
    expect(accountInWords({ ...account, state: 'open', isDue: false })).toBe('Open')
  })
})
