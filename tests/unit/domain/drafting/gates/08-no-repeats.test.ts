import { describe, expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import { draftedSentences, ILLUSTRATED } from '../drafted'
import { DRAFTS, sentencesIn } from './drafts-to-judge'

/** A sentence that may stand again says so. */
const STANDING = /\b(?:still|unchanged|overdue|nothing has changed)\b/i

describe('Gate 8: no repeats', () => {
  test.each(DRAFTS)(
    'no section of %s says the same sentence twice of one thing',
    (_name, parts) => {
      for (const part of parts) {
        const said = sentencesIn(part).map(({ id, text }) => `${id} ${text}`)
        expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([])
      }
    },
  )

  test('of what a committee was told nothing is told again in the same words three weeks later', () => {
    const [first, second] = [asDay('2020-06-15'), asDay('2020-07-08')]
    const request = { file: ILLUSTRATED, audience: 'members' } as const
    const told = draftedSentences(draftDocument({ ...request, asAt: first }))
    const now = draftedSentences(draftDocument({ ...request, asAt: second, since: first }))
    const known = new Set(told.map(({ id, text }) => `${id} ${text}`))
    const again = now.filter(
      ({ id, text, rule }) =>
        known.has(`${id} ${text}`) &&
        !STANDING.test(text) &&
        !rule.startsWith('lead-') &&
        !rule.startsWith('decision') &&
        rule !== 'reason' &&
        rule !== 'amount',
    )
    expect(again.map(({ text }) => text)).toEqual([])
  })
})
