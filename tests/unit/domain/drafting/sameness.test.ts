import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asApproximateDate } from '@/domain/dates/approximate-date'
import { type DraftRequest, draftDocument } from '@/domain/drafting/draft'
import { draftJson } from '@/domain/drafting/json'
import type { Measure, PortfolioFile, Programme } from '@/domain/portfolio-file/schema'
import type { Sentence } from '@/domain/reports/document'
import { arbitraryPortfolio } from '../../../support/arbitrary-portfolio'
import { draftedSentences, ILLUSTRATED } from './drafted'

function bytesOf(file: PortfolioFile, extra: Partial<DraftRequest> = {}): string {
  const document = draftDocument({ file, audience: 'public', asAt: file.asAt, ...extra })
  return JSON.stringify([document, draftJson(document)])
}

describe('Gate 6: the same input gives the same bytes', () => {
  test('twice', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), (file) => {
        expect(bytesOf(file)).toBe(bytesOf(structuredClone(file)))
      }),
      { numRuns: 25 },
    )
  })

  test('in three time zones', () => {
    const here = process.env.TZ
    const drafts = ['Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kathmandu'].map((zone) => {
      process.env.TZ = zone
      return ILLUSTRATED.reports.map(({ key, dataAsAt = ILLUSTRATED.asAt }) =>
        bytesOf(ILLUSTRATED, { report: key, asAt: dataAsAt }),
      )
    })
    process.env.TZ = here
    expect(drafts[1]).toEqual(drafts[0])
    expect(drafts[2]).toEqual(drafts[0])
  })

  test('with the rows of every list shuffled whose order has no meaning', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), fc.integer({ min: 1, max: 5 }), (file, turn) => {
        expect(bytesOf(shuffled(file, turn))).toBe(bytesOf(file))
      }),
      { numRuns: 80 },
    )
    const report = 'member-update-2020-07'
    expect(bytesOf(shuffled(ILLUSTRATED, 2), { report })).toBe(bytesOf(ILLUSTRATED, { report }))
  })
})

/** The list turned around and moved along, which moves every row of two or more. */
function turn<Item>(items: readonly Item[], by: number): Item[] {
  const at = items.length === 0 ? 0 : by % items.length
  return [...items.slice(at), ...items.slice(0, at)].toReversed()
}

function shuffled(file: PortfolioFile, by: number): PortfolioFile {
  return {
    ...file,
    organisations: turn(file.organisations, by),
    people: turn(file.people, by),
    committees: turn(file.committees, by),
    meetings: turn(file.meetings, by),
    programmes: file.programmes.map((programme) => shuffledProgramme(programme, by)),
    measures: file.measures.map((measure) => shuffledMeasure(measure, by)),
  }
}

function shuffledProgramme(programme: Programme, by: number): Programme {
  return {
    ...programme,
    organisations: turn(programme.organisations, by),
    milestones: turn(programme.milestones, by).map((milestone) => ({
      ...milestone,
      forecasts: turn(milestone.forecasts, by),
      rebaselines: turn(milestone.rebaselines, by),
      dependsOn: turn(milestone.dependsOn, by),
    })),
    ratings: turn(programme.ratings, by),
    measures: programme.measures.map((measure) => shuffledMeasure(measure, by)),
    risks: turn(programme.risks, by),
  }
}

function shuffledMeasure(measure: Measure, by: number): Measure {
  const series = measure.series.map((one) => ({ ...one, observations: turn(one.observations, by) }))
  return { ...measure, series: turn(series, by) }
}

describe('Gate 7: one changed fact', () => {
  /** Changes one thing of the first programme, leaving out nothing; returns the path of what changed. */
  const CHANGES: [
    string,
    (programme: Programme) => { programme: Programme; path: string } | null,
  ][] = [
    [
      'a reason',
      (one) =>
        changeFirst(one, 'milestones', (item) =>
          item.reason === undefined ? null : { ...item, reason: 'the crane was late' },
        ),
    ],
    [
      'a risk title',
      (one) => changeFirst(one, 'risks', (item) => ({ ...item, title: 'the quay gives way' })),
    ],
    [
      'an event',
      (one) =>
        changeFirst(one, 'events', (item) => ({ ...item, text: 'the first pile was driven' })),
    ],
    [
      'a condition',
      (one) =>
        changeFirst(one, 'milestones', (item) =>
          item.condition === undefined ? null : { ...item, condition: 'once the tide has turned' },
        ),
    ],
  ]

  test.each(CHANGES)('%s changes only the sentences that cite it', (_what, change) => {
    fc.assert(
      fc.property(arbitraryPortfolio(), (file) => {
        const [first, ...others] = file.programmes
        const changed = first && change(first)
        fc.pre(changed != null)
        if (!changed) return
        const request = { audience: 'members', asAt: file.asAt } as const
        const before = draftedSentences(draftDocument({ file, ...request }))
        const after = draftedSentences(
          draftDocument({
            file: { ...file, programmes: [changed.programme, ...others] },
            ...request,
          }),
        )
        fc.pre(
          JSON.stringify(before.map(({ id }) => id)) === JSON.stringify(after.map(({ id }) => id)),
        )
        const moved = after.filter((sentence, at) => sentence.text !== before[at]?.text)
        for (const sentence of moved)
          expect(citesPath(sentence, changed.path), sentence.text).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('of the sample changes its own sentence and no other', () => {
    const programmes = ILLUSTRATED.programmes.map((programme) => ({
      ...programme,
      milestones: programme.milestones.map((milestone) =>
        milestone.key === 'contract-go-live'
          ? { ...milestone, forecast: asApproximateDate('2020-08-28') }
          : milestone,
      ),
    }))
    const request = {
      audience: 'public',
      asAt: ILLUSTRATED.asAt,
      report: 'member-update-2020-07',
    } as const
    const before = draftedSentences(draftDocument({ file: ILLUSTRATED, ...request }))
    const after = draftedSentences(
      draftDocument({ file: { ...ILLUSTRATED, programmes }, ...request }),
    )
    const moved = after.filter(({ id, text }) => before.find((one) => one.id === id)?.text !== text)
    expect(moved).toHaveLength(1)
    for (const sentence of moved)
      expect(citesPath(sentence, 'programmes/sourcing-2020/milestones/contract-go-live')).toBe(true)
  })
})

function citesPath({ facts }: Sentence, path: string): boolean {
  return facts.some((fact) => fact.path.startsWith(path))
}

function changeFirst<Name extends 'milestones' | 'risks' | 'events'>(
  programme: Programme,
  list: Name,
  change: (item: Programme[Name][number]) => Programme[Name][number] | null,
): { programme: Programme; path: string } | null {
  const [first, ...others] = programme[list]
  const changed = first === undefined ? null : change(first)
  if (changed === null || first === undefined) return null
  const key = first.key ?? '0'
  return {
    programme: { ...programme, [list]: [changed, ...others] },
    path: `programmes/${programme.key}/${list}/${key}`,
  }
}
