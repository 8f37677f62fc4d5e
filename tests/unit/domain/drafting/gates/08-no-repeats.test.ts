import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { addDays } from '@/domain/dates/day-arithmetic'
import { type DraftRequest, draftDocument } from '@/domain/drafting/draft'
import { arbitraryPortfolio } from '../../../../support/arbitrary-portfolio'
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
        rule !== 'amount',
    )
    expect(again.map(({ text }) => text)).toEqual([])
  })
})

/** How a milestone stands; what else is on record of it may be told again beside that. */
const STANDS = new Set([
  ...['due', 'expected', 'hoped', 'in-progress', 'planned', 'paused', 'follows', 'overdue'],
  ...['rating', 'reason', 'risk-score', 'measure-moved', 'event'],
])

test('Gate 8: how things stand is never told twice in the same words, whatever else changed', () => {
  const days = fc.integer({ min: 1, max: 60 })
  fc.assert(
    fc.property(arbitraryPortfolio(), days, (file, before) => {
      const request: Pick<DraftRequest, 'file' | 'audience'> = {
        file: { ...file, reports: [] },
        audience: 'members',
      }
      const since = addDays(file.asAt, -before)
      const told = draftedSentences(draftDocument({ ...request, asAt: since }))
      const now = draftedSentences(draftDocument({ ...request, asAt: file.asAt, since }))
      const known = new Set(told.map(({ id, text }) => `${id} ${text}`))
      const again = now.filter(
        ({ id, text, rule }) =>
          STANDS.has(rule) && known.has(`${id} ${text}`) && !STANDING.test(text),
      )
      expect(again.map(({ text }) => text)).toEqual([])
    }),
    { numRuns: 100 },
  )
}, 60_000)
