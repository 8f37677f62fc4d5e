import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asDay, type Day } from '@/domain/dates/day'
import { addDays } from '@/domain/dates/day-arithmetic'
import { draftDocument } from '@/domain/drafting/draft'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import type { Sentence } from '@/domain/reports/document'
import { draftedSentences, ILLUSTRATED } from '../drafted'
import { DRAFTS, sentencesIn } from './drafts-to-judge'
import { arbitraryRegistered, changed } from './registered'

/** Where the generated portfolios start: the same ones in each run. */
const SEEDS = [20_200_708, 1_066, 4]

/** A sentence that may stand again says so. */
const STANDING = /\b(?:still|again|unchanged|overdue|nothing has changed)\b/i

/**
 * The heading of a list ("These milestones are ahead:") may stand again, because it prints no fact and says nothing by
 * itself; each item under it is held to this gate.
 */
const isHeading = ({ rule, text, spans }: Sentence) =>
  rule.startsWith('lead-') && text.endsWith(':') && spans.length === 0

/** The sentences of the second report that the first one had, word for word and of the same thing. */
function repeats(first: readonly Sentence[], second: readonly Sentence[]): string[] {
  const known = new Set(first.map(({ id, text }) => `${id} ${text}`))
  return second
    .filter((one) => known.has(`${one.id} ${one.text}`))
    .filter((one) => !STANDING.test(one.text) && !isHeading(one))
    .map(({ text, rule }) => `${rule}: ${text}`)
}

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
    expect(repeats(told, now)).toEqual([])
  })

  test.each(ILLUSTRATED.reports.map(({ key, dataAsAt }) => [key, dataAsAt] as const))(
    'nor in %s, its figures of the service and its registers, three weeks later',
    (report, asAt = ILLUSTRATED.asAt) => {
      const since = addDays(asAt, -21)
      const request = { file: ILLUSTRATED, report, audience: 'members' } as const
      const told = draftedSentences(draftDocument({ ...request, asAt: since }))
      expect(repeats(told, draftedSentences(draftDocument({ ...request, asAt, since })))).toEqual(
        [],
      )
    },
  )

  test.each(SEEDS)(
    'in a report on any portfolio and its registers, whatever became known since (%i)',
    (seed) => {
      const days = fc.integer({ min: 1, max: 60 })
      fc.assert(
        fc.property(arbitraryRegistered(), days, (file, before) => {
          const since = addDays(file.asAt, -before)
          const told = sentencesOf(file, since)
          expect(repeats(told, sentencesOf(file, file.asAt, since))).toEqual([])
        }),
        { numRuns: 25, seed, endOnFailure: true },
      )
    },
  )

  test.each(SEEDS)('in three reports running, whatever was changed between them (%i)', (seed) => {
    const picks = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 })
    fc.assert(
      fc.property(
        fc.tuple(arbitraryRegistered(), arbitraryRegistered(), arbitraryRegistered(), picks),
        ([file, other, another, picked]) => {
          const later = { ...changed(file, other, picked), asAt: addDays(file.asAt, 30) }
          const last = { ...changed(later, another, picked), asAt: addDays(file.asAt, 60) }
          const first = sentencesOf(file, file.asAt)
          const second = sentencesOf(later, later.asAt, file)
          expect(repeats(first, second)).toEqual([])
          expect(repeats(second, sentencesOf(last, last.asAt, later))).toEqual([])
        },
      ),
      { numRuns: 25, seed, endOnFailure: true },
    )
  })
})

function sentencesOf(file: PortfolioFile, asAt: Day, since?: PortfolioFile | Day): Sentence[] {
  const told = since === undefined ? {} : { since }
  const request = { file, audience: 'members', asAt, report: 'registers', ...told } as const
  return draftedSentences(draftDocument(request))
}
