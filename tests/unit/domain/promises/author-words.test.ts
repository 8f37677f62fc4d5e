import { describe, expect, it, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import { dueInWords, isPromiseInWords } from '@/domain/promises/author-words'
import { isSamePromise, promisesOf } from '@/domain/promises/from-report'
import { rewrite } from '@/domain/reports/blocks/sentence'
import { ownSentence } from '@/domain/reports/blocks/write'
import type { ReportDocument, Sentence } from '@/domain/reports/document'
import { sampleFile } from '../../../support/samples'

const AS_AT = asDay('2020-07-08')

describe('a sentence of an author', () => {
  test.each([
    ['A note on costs will follow in September 2020.', '2020-09'],
    ['The board is to meet on 3 August 2020.', '2020-08-03'],
    ['The next paper is due on 1 September 2020.', '2020-09-01'],
    ['A review is planned for autumn 2020.', 'autumn 2020'],
    ['The yard is due to open in October to December 2020.', '2020-Q4'],
    ['Both teams move by 31 December 2020.', '../2020-12-31'],
    ['As agreed on 5 May 2020, the team will come back in August 2020.', '2020-08'],
    ['The team will tell Members in August 2020 or in May 2021.', undefined],
    ['As agreed on 5 May 2020, the team will look at it again.', undefined],
    ['Members will be told of the outcome.', undefined],
  ])('promises: %s', (text, due) => {
    expect(isPromiseInWords(text, AS_AT)).toBe(true)
    expect(dueInWords(text, AS_AT)).toBe(due)
  })

  test.each([
    'The move was finished by 20 June 2020.',
    'The delay is due to late deliveries.',
    'Members are asked to approve the plan by 1 September 2020.',
    'There is a risk that the supplier will be late.',
    'If the money is approved, work will start.',
    'Will the lift open in September 2020?',
    'Staff said “it will never work” in June 2020.',
    'The programme is on track.',
    'All reports to date are public.',
  ])('does not promise: %s', (text) => {
    expect(isPromiseInWords(text, AS_AT)).toBe(false)
  })
})

describe('a report with words of its author', () => {
  const GO_LIVE = 'sourcing-2020/milestone/contract-go-live'
  const drafted = draftDocument({
    ...{ file: sampleFile('portfolio'), report: 'member-update-2020-07', audience: 'public' },
    asAt: AS_AT,
  })
  const write = (change: (sentences: Sentence[]) => Sentence[]): ReportDocument => ({
    ...drafted,
    sections: drafted.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === 'paragraph' && block.sentences.some(({ id }) => id === GO_LIVE)
          ? { ...block, sentences: change(block.sentences) }
          : block,
      ),
    })),
  })
  const edited = (text: string) =>
    promisesOf(
      write((sentences) => sentences.map((one) => (one.id === GO_LIVE ? rewrite(one, text) : one))),
    ).find(({ sentence }) => sentence === GO_LIVE)

  it('promises what they say will be done, under the programme of the section', () => {
    const own = ownSentence('sourcing-2020/own-1', 'A note on costs will follow in September 2020.')
    expect(promisesOf(write((sentences) => [...sentences, own]))).toContainEqual({
      sentence: 'sourcing-2020/own-1/words-1',
      paragraph: '8',
      text: 'A note on costs will follow in September 2020.',
      programme: 'sourcing-2020',
      due: '2020-09',
    })
  })

  it.each([
    ['The new contract goes live on 6 October 2020.', '2020-10-06'],
    ['The contract is due to go live on 1 September 2020.', '2020-09-01'],
    ['The new contract goes live by Christmas.', undefined],
    ['We hold the September date under review.', '2020-09-01'],
  ])('is due by what a reader sees: %s', (text, due) => {
    expect(edited(text)).toMatchObject({ text, milestone: 'sourcing-2020/contract-go-live' })
    expect(edited(text)?.due).toBe(due)
  })

  it('makes one promise of the same words, wherever they stand, and two of others in one place', () => {
    const one = { sentence: 'a/own-1/words-1', text: 'A note will follow.' }
    expect(isSamePromise(one, { ...one, sentence: 'b/own-2/words-1' })).toBe(true)
    expect(isSamePromise(one, { ...one, text: 'A plan will follow.' })).toBe(false)
  })
})
