import { describe, expect, it } from 'vitest'
import { asDay } from '@/domain/dates/day'
import type { Visibility } from '@/domain/portfolio-file/schema'
import { assertReviewsToCome, reviewDays, withheldInput } from '@/domain/reports/withheld-input'

const GROUND = { scheme: 'Schedule 12A', paragraph: '3', reason: 'A contract is being let.' }
const WEIGHED = { publicInterest: 'Telling it would cost more.', reviewOn: '30 September 2020' }

const faultsOf = (nonPublic: object) =>
  withheldInput
    .safeParse({ nonPublic })
    .error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? []

const ASK_INTEREST = 'Say why the public interest lies in keeping it from the public.'
const ASK_REVIEW =
  'Enter the day on which this is to be looked at again, such as 30 September 2020.'

describe('what the public may not read of a report', () => {
  it.each([
    ['a ground alone', GROUND, ['publicInterest', 'reviewOn']],
    ['no weighing', { ...GROUND, reviewOn: WEIGHED.reviewOn }, ['publicInterest']],
    ['an empty weighing', { ...GROUND, ...WEIGHED, publicInterest: ' ' }, ['publicInterest']],
    ['no day', { ...GROUND, publicInterest: 'Costs.' }, ['reviewOn']],
    ['all of it', { ...GROUND, ...WEIGHED }, []],
    [
      'a function outside Part VA, which is not weighed',
      {
        ...{ scheme: 'Functions outside Part VA', paragraph: 'commercial', reason: 'A price.' },
        reviewOn: WEIGHED.reviewOn,
      },
      [],
    ],
  ])('with %s', (_what, said, fields) => {
    const messages: Record<string, string> = { publicInterest: ASK_INTEREST, reviewOn: ASK_REVIEW }
    expect(faultsOf(said)).toEqual(fields.map((field) => [`nonPublic.${field}`, messages[field]]))
  })

  it('is asked for nothing when everybody may read it', () => {
    expect(withheldInput.parse('public')).toBe('public')
  })
})

describe('the day on which a ground is looked at again', () => {
  const today = asDay('2020-07-08')
  const withheld = (day: string): Visibility => ({
    nonPublic: { ...GROUND, publicInterest: 'Costs.', reviewOn: asDay(day) },
  })
  const parts = (day: string) => ({
    classification: 'public' as const,
    appendices: [{ classification: withheld('2020-09-30') }],
    sections: [{}, { paragraphs: [{}, { visibility: withheld(day) }] }],
  })

  it.each([
    ['2020-07-09', [], undefined],
    ['2020-07-08', [], 'sections.1.paragraphs.1.visibility.nonPublic.reviewOn'],
    ['2019-07-08', [], 'sections.1.paragraphs.1.visibility.nonPublic.reviewOn'],
    ['2019-07-08', ['2019-07-08'], undefined],
  ])('%s, with %j on record, is refused at %s', (day, known, field) => {
    const check = () => assertReviewsToCome(parts(day), { known: known.map(asDay), today })
    if (field === undefined) expect(check).not.toThrow()
    else expect(check).toThrow(expect.objectContaining({ field }))
  })

  it('is found in every part of a report', () => {
    expect(reviewDays(parts('2021-01-01'))).toEqual(['2020-09-30', '2021-01-01'])
  })
})
