import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import { verifySections } from '@/domain/drafting/verify'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import { arbitraryPortfolio } from '../../../support/arbitrary-portfolio'
import { draftedSentences } from './drafted'
import { AS_AT, harbour, paragraphsOf } from './small-portfolio'

const OLD = asDay('2020-06-15')

/** The section of a programme that was told otherwise on 15 June 2020. */
function saysSince(before: object, programme: object): string {
  const document = draftDocument({
    file: harbour(programme),
    report: 'update',
    audience: 'public',
    asAt: AS_AT,
    since: { ...harbour(before), asAt: OLD },
  })
  expect(verifySections(document.sections)).toEqual([])
  return paragraphsOf(document).join('\n')
}

const dredging = (o: object) => ({
  milestones: [{ key: 'm', name: 'Dredging', forecast: '2020-11', ...o }],
})
const rated = (...list: object[]) => ({
  ratings: list.map((one) => ({ recordedOn: '2020-06-01', value: 'amber', ...one })),
})
const given = (o: object) => rated({ reason: 'The barge is late', ...o })
const later = { recordedOn: '2020-07-01' }

describe('what has changed since a committee was told is said, whatever it is', () => {
  test.each<[string, object, object, string]>([
    [
      'a rating that was taken back',
      rated({}),
      rated({}, { ...later, value: 'not-rated', reason: 'The board is gone' }),
      'is now recorded as not rated. It was Amber when last reported on 15 June 2020. The reason given: the board is gone.',
    ],
    [
      'a programme that is exempt now',
      rated({}),
      rated({}, { ...later, value: 'exempt' }),
      'is now exempt from rating. It was Amber when last reported on 15 June 2020.',
    ],
    [
      'the rating of a dimension that was taken back',
      rated({ dimension: 'cost' }),
      rated({ dimension: 'cost' }, { ...later, dimension: 'cost', value: 'exempt' }),
      'is no longer rated for cost; this was Amber when last reported on 15 June 2020.',
    ],
    [
      'the reason of a rating, corrected on its own day',
      given({}),
      given({ reason: 'The barge sank' }),
      'The reason given: the barge sank.',
    ],
    [
      'the path to Green of a rating',
      given({ pathToGreen: 'A second barge' }),
      given({ pathToGreen: 'A third barge' }),
      'The path to Green: a third barge.',
    ],
    [
      'the condition of a date that stands',
      dredging({ condition: 'once the tide is low' }),
      dredging({ condition: 'once the tide is high' }),
      'The condition of the milestone “Dredging” has changed since 15 June 2020.',
    ],
    [
      'the reason for a milestone, recorded only now',
      dredging({}),
      dredging({ reason: 'The barge is late' }),
      'New since 15 June 2020 is the reason for the milestone “Dredging”: the barge is late.',
    ],
    [
      'the reason of a new forecast, beside another one of the milestone',
      dredging({
        reason: 'The tide was high',
        forecasts: [{ recordedOn: '2020-06-01', forecast: '2020-11' }],
      }),
      dredging({
        reason: 'The tide was high',
        forecasts: [
          { recordedOn: '2020-06-01', forecast: '2020-11' },
          { ...later, forecast: '2020-11', reason: 'The barge is late' },
        ],
      }),
      'New since 15 June 2020 is the reason for the milestone “Dredging”: the barge is late.',
    ],
    [
      'two reasons, one of the milestone and one of its new forecast',
      dredging({ forecasts: [{ recordedOn: '2020-06-01', forecast: '2020-11' }] }),
      dredging({
        reason: 'The tide was high',
        forecasts: [
          { recordedOn: '2020-06-01', forecast: '2020-11' },
          { ...later, forecast: '2020-11', reason: 'The barge is late' },
        ],
      }),
      'the tide was high. New since 15 June 2020 is the reason for the milestone “Dredging”: the barge is late.',
    ],
    [
      'a condition that is gone',
      dredging({ condition: 'once the tide is low' }),
      dredging({}),
      'The condition of the milestone “Dredging”, told on 15 June 2020, is no longer on record.',
    ],
    [
      'what a milestone depends on',
      { milestones: [...dredging({}).milestones, { key: 'n', name: 'Piling' }] },
      {
        milestones: [...dredging({ dependsOn: ['n'] }).milestones, { key: 'n', name: 'Piling' }],
      },
      'This depends on Piling.',
    ],
  ])('%s', (_what, before, after, sentence) => {
    const text = saysSince(before, after)
    expect(text).toContain(sentence)
    expect(text).not.toMatch(/nothing has changed/i)
  })

  test('a first report tells that a programme is exempt, and why', () => {
    const document = draftDocument({
      file: harbour(rated({ value: 'exempt', reason: 'It ends in a month' })),
      report: 'update',
      audience: 'public',
      asAt: AS_AT,
    })
    expect(paragraphsOf(document).join('\n')).toContain(
      'is exempt from rating. The reason given: it ends in a month.',
    )
    expect(document.warnings.map(({ code }) => code)).not.toContain('rating-missing')
  })
})

const NEW_WORDS = 'Nobody has said this before'
const FIELDS = [
  ['milestones', 'reason'],
  ['milestones', 'element'],
  ['milestones', 'conditions'],
  ['risks', 'cause'],
  ['risks', 'event'],
  ['risks', 'effect'],
  ['risks', 'owner'],
  ['risks', 'mitigation'],
] as const

/** The file with new words in one field of the first milestone or risk of its first programme; null where it has none. */
function withWords(file: PortfolioFile, [list, field]: (typeof FIELDS)[number]) {
  const [first, ...rest] = file.programmes
  const [item, ...others] = first?.[list] ?? []
  const isOver = ['cancelled', 'closed', 'removed'].includes(item?.status ?? '')
  if (first === undefined || item === undefined || isOver) return null
  const changed = { ...first, [list]: [{ ...item, [field]: NEW_WORDS }, ...others] }
  return { ...file, programmes: [changed, ...rest] }
}

test('one new field of one thing in any portfolio is told, and nothing is said to have stayed as it was', () => {
  fc.assert(
    fc.property(arbitraryPortfolio(), fc.constantFrom(...FIELDS), (before, field) => {
      const file = withWords(before, field)
      fc.pre(file !== null)
      if (file === null) return
      const today = { ...file, asAt: asDay('2023-12-01'), reports: [] }
      const since = { ...before, asAt: asDay('2023-11-01'), reports: [] }
      const document = draftDocument({ file: today, audience: 'members', asAt: today.asAt, since })
      const [section] = document.sections
      const said = draftedSentences({ ...document, sections: section ? [section] : [] })
      expect(said.map(({ text }) => text).join(' ')).toMatch(/nobody has said this before/i)
      expect(said.map(({ rule }) => rule)).not.toContain('unchanged')
    }),
    { numRuns: 150 },
  )
})
