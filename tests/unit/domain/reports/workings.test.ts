import { describe, expect, test } from 'vitest'
import { statedIn } from '@/components/reports/fact-panel'
import { asDay } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import { sentencesOf } from '@/domain/drafting/verify'
import { describeFact, factKey } from '@/domain/reports/fact-in-words'
import { workingsOf } from '@/domain/reports/workings'
import { AS_AT, draftUpdate, harbour } from '../drafting/small-portfolio'

type File = ReturnType<typeof harbour>

function shownFor(file: File, document = draftUpdate(file)) {
  return document.sections
    .flatMap(({ blocks }) => blocks.flatMap(sentencesOf))
    .map((sentence) => {
      const known = sentence.facts.map((fact) => [factKey(fact), describeFact(file, fact)] as const)
      return { sentence, known: Object.fromEntries(known) }
    })
}

const workings = (file: File, document = draftUpdate(file)) =>
  shownFor(file, document).flatMap(({ sentence, known }) => workingsOf(sentence, known))

const award = (dates: object) => ({
  milestones: [{ key: 'award', name: 'Contract award', ...dates }],
})
const risks = (...scores: [number, number][]) => ({
  risks: scores.map(([likelihood, impact], at) => ({
    ...{ key: `r${at}`, title: `Wall ${at} gives way.`, likelihood, impact },
  })),
})
const happy = (...values: (number | object)[]) => ({
  measures: [
    {
      ...{ key: 'happy', name: 'customer satisfaction', unit: 'score' },
      series: [
        {
          observations: values.map((one, at) => ({
            period: `2020-0${at + 4}`,
            ...(typeof one === 'number' ? { value: one } : one),
          })),
        },
      ],
    },
  ],
  reports: harbour().reports.map((report) => ({
    ...report,
    sections: [
      {
        ...{ heading: 'Satisfaction', kind: 'measures', measures: ['happy'] },
        periods: values.map((_, at) => `2020-0${at + 4}`),
      },
    ],
  })),
})

describe('how a sentence comes to what nobody recorded as it stands', () => {
  test.each([
    ['2021-05-01', '2021-05-15', 'two weeks later: from 1 May 2021 to 15 May 2021 is 14 days'],
    [
      '2021-05-01',
      '2022-05-18',
      'about 55 weeks later: from 1 May 2021 to 18 May 2022 is 382 days',
    ],
    [
      '2021-05-15',
      '2021-05-01',
      'two weeks earlier: from 15 May 2021 back to 1 May 2021 is 14 days',
    ],
    ['2021-05-01', '2021-05-02', 'one day later: from 1 May 2021 to 2 May 2021 is 1 day'],
    ['2020-11', '2021-01', 'two months later: from November 2020 to January 2021 is 2 months'],
    ['2020-11', 'early 2021-01', 'later: early January 2021 is later than November 2020'],
  ])('a move from %s to %s', (baseline, forecast, working) => {
    expect(workings(harbour(award({ baseline, forecast })))).toEqual([working])
  })

  test('two dates that overlap, and a date that has not moved, come to nothing', () => {
    expect(workings(harbour(award({ baseline: '2021-05', forecast: '2021-05-15' })))).toEqual([])
    expect(workings(harbour(award({ baseline: '2021-05', forecast: '2021-05' })))).toEqual([])
  })

  test('a score of its likelihood and impact, and none that was recorded as a score', () => {
    expect(workings(harbour(risks([4, 4])))).toContain('16: likelihood 4 × impact 4')
    const scored = { risks: [{ key: 'r', title: 'The wall gives way.', score: 16 }] }
    expect(workings(harbour(scored))).toEqual([])
  })

  test.each([
    [[76, 74, 62], '+71 (rounded): the mean of +76, +74 and +62, which comes to 70.67'],
    [[76, 75, 62], '+71: the mean of +76, +75 and +62'],
    [[60, 70], '+65: the mean of +60 and +70'],
  ])('the mean of %j', (values, working) => {
    expect(workings(harbour({}, happy(...values)))).toContain(working)
  })

  test('a fall of figures that were given with a hedge', () => {
    const file = harbour(
      {},
      happy({ value: 60, qualifier: 'over' }, { value: 40, qualifier: 'under' }),
    )
    expect(workings(file)).toContain('fell: from over +60 to under +40')
  })

  test('a count of things, by name, and none of one thing', () => {
    const still = risks([2, 2], [2, 1])
    const file = harbour({ ...still, ...award({ actual: '2020-06-30' }) })
    const since = { ...harbour(still), asAt: asDay('2020-06-15') }
    const again = draftDocument({
      ...{ file, report: 'update', audience: 'public', asAt: AS_AT, since },
    })
    expect(workings(file, again)).toEqual([
      'two risks: the count of “Wall 0 gives way” and “Wall 1 gives way”',
    ])
    const one = harbour(risks([2, 2]))
    const told = { ...one, asAt: asDay('2020-06-15') }
    const said = draftDocument({
      ...{ file: one, report: 'update', audience: 'public', asAt: AS_AT, since: told },
    })
    expect(workings(one, said)).toEqual([])
  })

  test('an age in weeks, to the day of the facts', () => {
    const promise = { key: 'p', toldTo: 'finance', toldOn: '2020-02-04', text: 'A note follows.' }
    const sections = [{ heading: 'Promises', kind: 'promises' }]
    const reports = harbour().reports.map((report) => ({ ...report, sections }))
    const said = workings(harbour({}, { promises: [promise], reports }))
    expect(said).toEqual([
      'about 22 weeks: from 4 February 2020 to 8 July 2020, the day of the facts, is 155 days',
    ])
  })

  test('stands in the facts panel, and still where an author wrote their own words', () => {
    const file = harbour(award({ baseline: '2021-05-01', forecast: '2021-05-15' }))
    const size = 'two weeks later: from 1 May 2021 to 15 May 2021 is 14 days'
    for (const { sentence, known } of shownFor(file)) {
      const own = { ...sentence, text: 'It slipped.', spans: [], edit: { base: sentence } }
      expect(statedIn(own, known).workings).toEqual(statedIn(sentence, known).workings)
    }
    const shown = shownFor(file).flatMap(
      ({ sentence, known }) => statedIn(sentence, known).workings,
    )
    expect(shown).toEqual([size])
  })
})
