import { describe, expect, it } from 'vitest'
import { asApproximateDate } from '@/domain/dates/approximate-date'
import { asDay } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import { isSamePromise, promisesOf } from '@/domain/promises/from-report'
import { sampleFile } from '../../../support/samples'
import { ILLUSTRATED } from '../drafting/drafted'

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

  it('are none of what is only proposed', () => {
    const former = promisesOf(drafted('member-update-2016-09', '2016-09-16'))
    const subjects = former.map(({ sentence }) => sentence)
    expect(subjects).toContain('network-transformation/milestone/governance-review')
    expect(subjects).not.toContain('network-transformation/event/2')
  })

  it('are bound to their programme where they are about no milestone', () => {
    const former = promisesOf(drafted('member-update-2016-09', '2016-09-16'))
    expect(former).toContainEqual(
      expect.objectContaining({ sentence: 'risk-regime/event/2', programme: 'risk-regime' }),
    )
  })
})

describe('a promise', () => {
  const promises = promisesOf(
    draftDocument({
      ...{ file: ILLUSTRATED, report: 'member-update-2020-07', audience: 'public' },
      asAt: asDay('2020-07-08'),
    }),
  )
  const of = (sentence: string) => promises.find((promise) => promise.sentence === sentence)

  it('of a target score says of which risk, and has the day by which it is aimed at', () => {
    expect(of('recovery-plan/risk/no-funding/target')).toMatchObject({
      text: 'There is a risk that recovery projects are not funded (IT-R14). The target score is 4 in August 2020.',
      programme: 'recovery-plan',
      due: '2020-08',
    })
    expect(of('police-itm/risk/training-time/target')?.text).toBe(
      'The risk that officers have no time for training (IT-R10). The target score is 2 in August 2020.',
    )
  })

  it('of a path to Green is due by the date of the path, not by a day that its words name', () => {
    expect(of('recovery-plan/rating/path-to-green')).toMatchObject({ due: '2020-08' })
  })

  it('of an event is due on the one day that its words name', () => {
    expect(of('sourcing-2020/event/trial-running')).toMatchObject({ due: '2020-08-10' })
  })

  it('of a benefit in a list says that it is planned', () => {
    expect(of('sourcing-2020/event/1')?.text).toBe(
      'These benefits are planned: More automation of infrastructure management, to find faults earlier.',
    )
  })

  it('is neither what Members are asked nor what a programme depends on', () => {
    const subjects = promises.map(({ sentence }) => sentence).join(' ')
    expect(subjects).not.toMatch(/decision|dependency|lead/)
    expect(promises.map(({ text }) => text).join(' ')).not.toMatch(/asked to|depends on/)
  })

  it('stands under the programme of its section', () => {
    for (const { sentence, programme } of promises)
      expect(sentence.startsWith(`${programme}/`)).toBe(true)
  })

  it('without a date has none, although its words say on which day they were stated', () => {
    const former = promisesOf(drafted('member-update-2016-09', '2016-09-16'))
    const told = former.find(({ sentence }) => sentence.endsWith('migrate-to-covalent'))
    expect(told?.text).toContain('16 September 2016')
    expect(told?.due).toBeUndefined()
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
