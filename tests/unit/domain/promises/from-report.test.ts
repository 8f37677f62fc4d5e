import { describe, expect, it } from 'vitest'
import { asApproximateDate } from '@/domain/dates/approximate-date'
import { asDay } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import { isSamePromise, promisesOf } from '@/domain/promises/from-report'
import { sampleFile } from '../../../support/samples'

const drafted = (report: string, asAt: string) =>
  draftDocument({ file: sampleFile('portfolio'), report, audience: 'public', asAt: asDay(asAt) })

describe('the promises of a report', () => {
  const promises = promisesOf(drafted('member-update-2020-07', '2020-07-08'))

  it('are its sentences that look forward, with the milestone, the date and the paragraph', () => {
    expect(promises).toContainEqual({
      sentence: 'sourcing-2020/milestone/contract-go-live',
      paragraph: '8',
      text: 'The new IT services contract is due to go live on 1 September 2020.',
      programme: 'sourcing-2020',
      milestone: 'sourcing-2020/contract-go-live',
      due: '2020-09-01',
    })
    expect(promises).toContainEqual(
      expect.objectContaining({ milestone: 'police-itm/accelerated-itm', due: 'early 2020-10' }),
    )
  })

  it('are one for each subject, and none for a sentence that states nothing', () => {
    const subjects = promises.map(({ sentence }) => sentence)
    expect(new Set(subjects).size).toBe(subjects.length)
    expect(subjects).not.toContain('sourcing-2020/benefits/lead')
  })

  it('are bound to their programme where they are about no milestone', () => {
    const former = promisesOf(drafted('member-update-2016-09', '2016-09-16'))
    expect(former).toContainEqual(
      expect.objectContaining({ sentence: 'risk-regime/event/2', programme: 'risk-regime' }),
    )
  })
})

describe('two promises to one committee', () => {
  const plain = { sentence: 's', text: 'A' }
  const one = { ...plain, milestone: 'a/b', due: asApproximateDate('2020-09') }
  type Told = typeof plain & Partial<typeof one>

  it.each<[string, Told, Told, boolean]>([
    [
      'of one milestone for one date, in other words',
      one,
      { ...one, sentence: 't', text: 'B' },
      true,
    ],
    ['of one milestone for two dates', one, { ...one, due: asApproximateDate('2020-10') }, false],
    ['of one milestone with and without a date', one, { ...plain, milestone: 'a/b' }, false],
    ['of two milestones', one, { ...one, milestone: 'a/c' }, false],
    ['of one sentence in the same words', plain, plain, true],
    ['of one sentence in other words', plain, { ...plain, text: 'B' }, false],
    ['of a milestone and of none', one, plain, false],
  ])('%s', (_, a, b, same) => {
    expect(isSamePromise(a, b)).toBe(same)
  })
})
