import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asApproximateDate } from '@/domain/dates/approximate-date'
import { asDay, type Day } from '@/domain/dates/day'
import { addDays } from '@/domain/dates/day-arithmetic'
import { type DraftRequest, draftDocument } from '@/domain/drafting/draft'
import type { KnownReturns, RatingReturn } from '@/domain/drafting/returns'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import { RATING_VALUES } from '@/domain/ratings/values'
import { arbitraryPortfolio } from '../../../support/arbitrary-portfolio'
import { draftedSentences, ILLUSTRATED } from './drafted'
import { harbour, paragraphsOf } from './small-portfolio'

const GREEN = { recordedOn: '2020-06-30', value: 'green' }
const COST = { recordedOn: '2020-06-30', dimension: 'cost', value: 'red' }

function june(submittedOn?: string): KnownReturns {
  const [period, due] = [asApproximateDate('2020-06'), asDay('2020-07-03')]
  const asked = { programme: 'harbour', period, due }
  return {
    returns: [submittedOn === undefined ? asked : { ...asked, submittedOn: asDay(submittedOn) }],
  }
}

function draft(ratings: object[], returns?: KnownReturns, more: Partial<DraftRequest> = {}) {
  const file = harbour({ kind: 'programme', ratings })
  return draftDocument({
    ...{ file, report: 'update', audience: 'public', asAt: file.asAt },
    ...(returns === undefined ? {} : { returns }),
    ...more,
  })
}

const codesOf = (ratings: object[], returns: KnownReturns) =>
  draft(ratings, returns).warnings.map(({ code }) => code)

describe('a return that was not submitted', () => {
  test('never prints as a current rating: the last one comes with its day, of the whole and of its parts', () => {
    expect(paragraphsOf(draft([GREEN, COST], june()))).toEqual([
      'No return for June 2020 was submitted for the Harbour Programme; its last rating on record is Green, given on 30 June 2020. The last rating on record for cost is Red, given on 30 June 2020.',
    ])
  })

  test('is in the summary as the last rating, and a note to the author', () => {
    const { summary, warnings } = draft([GREEN], june())
    expect(summary?.items[0]?.sentences.map(({ text }) => text)).toEqual([
      'Harbour Programme: last rated Green, on 30 June 2020.',
    ])
    expect(warnings.map(({ message }) => message)).toEqual([
      'No return for June 2020 was submitted for Harbour Programme; it was due on 3 July 2020. Ask for it, or say why there is none.',
    ])
  })

  test('is said where nothing was ever rated', () => {
    expect(paragraphsOf(draft([], june()))[0]).toBe(
      'No return for June 2020 was submitted for the Harbour Programme.',
    )
  })

  test.each([
    ['is not said on the day on which it is due', [GREEN], asDay('2020-07-03')],
    ['nor of a programme that is exempt', [{ ...GREEN, value: 'exempt' }], asDay('2020-07-08')],
  ])('%s', (_what, ratings, asAt) => {
    expect(paragraphsOf(draft(ratings, june(), { asAt })).join()).not.toContain('return')
  })

  test('that came on time, or came on the day of the facts, is not missing', () => {
    expect(paragraphsOf(draft([GREEN], june('2020-07-03')))).toEqual([
      'The Harbour Programme is rated Green.',
    ])
    expect(paragraphsOf(draft([GREEN], june('2020-07-08')))).toEqual([
      'The Harbour Programme is rated Green. The return for June 2020 was submitted on 8 July 2020; it was due on 3 July 2020.',
    ])
  })

  test('is still missing in the next report, and what came late is told once', () => {
    const since = asDay('2020-07-06')
    expect(paragraphsOf(draft([GREEN, COST], june(), { since }))).toEqual([
      'There is still no return for June 2020 for the Harbour Programme; its last rating on record is Green, given on 30 June 2020. The last rating on record for cost is still Red, given on 30 June 2020.',
      'Nothing has changed since 6 July 2020.',
    ])
    expect(paragraphsOf(draft([GREEN], june('2020-07-05'), { since }))).toEqual([
      'The Harbour Programme is still rated Green.',
      'Nothing has changed since 6 July 2020.',
    ])
  })
})

describe('a rating that the facts suggest', () => {
  const suggested = [{ programme: 'harbour', on: asDay('2020-07-07'), value: 'amber' }] as const

  test('is a note to the author, and said where that is asked for', () => {
    expect(codesOf([GREEN], { suggested })).toEqual(['rating-suggested'])
    expect(paragraphsOf(draft([GREEN], { suggested }))).toEqual([
      'The Harbour Programme is rated Green.',
    ])
    expect(paragraphsOf(draft([GREEN], { suggested, saysSuggested: true }))).toEqual([
      'The Harbour Programme is rated Green. The facts on record suggest Amber; the rating recorded is Green.',
    ])
  })

  test('is no note where it is the one recorded, or was not suggested yet', () => {
    expect(codesOf([{ ...GREEN, value: 'amber', reason: 'it is late' }], { suggested })).toEqual([])
    const later = [{ programme: 'harbour', on: asDay('2020-07-09'), value: 'amber' }] as const
    expect(codesOf([GREEN], { suggested: later })).toEqual([])
  })
})

test('a draft that is told of no return and of no suggestion is as it was', () => {
  const request = { file: ILLUSTRATED, audience: 'members', asAt: ILLUSTRATED.asAt } as const
  expect(draftDocument({ ...request, returns: { returns: [], suggested: [] } })).toEqual(
    draftDocument(request),
  )
})

const PRESENT = /\b(?:is|are)(?: still| now)? rated\b/

/** Returns of each programme, some missing, some late; suggestions for each, some of them what is recorded. */
function arbitraryReturns(file: PortfolioFile): fc.Arbitrary<KnownReturns> {
  const day = (after: number): Day => addDays(file.asAt, after)
  const programme = fc.constantFrom(...file.programmes.map(({ key }) => key), 'nobody')
  const one = fc.record({
    programme,
    period: fc.constantFrom(...['2020-05', '2020-06', '2020-Q2'].map(asApproximateDate)),
    due: fc.integer({ min: -90, max: 5 }).map(day),
    submittedOn: fc.option(fc.integer({ min: -90, max: 5 }).map(day), { nil: undefined }),
  })
  const suggestion = fc.record({
    programme,
    on: fc.integer({ min: -90, max: 5 }).map(day),
    value: fc.constantFrom(...RATING_VALUES.filter((value) => !/not-rated|exempt/.test(value))),
  })
  return fc.record({
    returns: fc.array(one, { maxLength: 6 }),
    suggested: fc.array(suggestion, { maxLength: 4 }),
    saysSuggested: fc.boolean(),
  })
}

function isMissing(returns: readonly RatingReturn[], key: string, asAt: Day): boolean {
  const due = returns.filter((one) => one.programme === key && one.due < asAt)
  const last = due.toSorted((a, b) => (a.due < b.due ? -1 : 1)).at(-1)
  return last !== undefined && (last.submittedOn === undefined || last.submittedOn > asAt)
}

test.each([false, true])(
  'in any portfolio no programme without its return is told as rated, and every word is borne out (told before: %s)',
  (isSecond) => {
    const drawn = arbitraryPortfolio().chain((file) =>
      fc.tuple(fc.constant(file), arbitraryReturns(file)),
    )
    fc.assert(
      fc.property(drawn, ([file, returns]) => {
        const since = isSecond ? { since: addDays(file.asAt, -30) } : {}
        const request = { file, audience: 'members', asAt: file.asAt, returns, ...since } as const
        const document = draftDocument(request)
        expect(document.warnings.filter(({ code }) => code === 'unverified')).toEqual([])
        const unreturned = file.programmes.filter(({ key }) =>
          isMissing(returns.returns ?? [], key, file.asAt),
        )
        for (const { key } of unreturned) {
          const own = draftedSentences({
            ...document,
            sections: document.sections.filter(({ programme }) => programme === key),
          })
          expect(own.filter(({ text }) => PRESENT.test(text)).map(({ text }) => text)).toEqual([])
        }
      }),
      { numRuns: 120, seed: 20_200_708 },
    )
  },
)
