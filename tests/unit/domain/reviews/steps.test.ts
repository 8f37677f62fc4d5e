import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canStep,
  REPORT_STATUSES,
  type ReportStatus,
  readersStatus,
  standingAfter,
  workersStatus,
} from '@/domain/reports/status'
import { assertNoneOpen, stateOfComment } from '@/domain/reviews/comments'
import { listTurns } from '@/domain/reviews/turn'

describe('S-10: whatever steps are tried in whatever order', () => {
  const tried = fc.array(fc.constantFrom<ReportStatus>(...REPORT_STATUSES), { maxLength: 40 })
  const walk = (wanted: readonly ReportStatus[], way: 'short' | 'full') => {
    let at: ReportStatus = 'draft'
    const taken: ReportStatus[] = ['draft']
    for (const to of wanted)
      if (canStep(at, to, way)) {
        at = to
        taken.push(to)
      }
    return taken
  }

  test('nothing is published that was not approved just before, nor approved without its clearance', () => {
    fc.assert(
      fc.property(tried, fc.constantFrom('short' as const, 'full' as const), (wanted, way) => {
        const taken = walk(wanted, way)
        taken.forEach((status, index) => {
          const before = taken[index - 1]
          if (status === 'published') expect(before).toBe('approved')
          if (status === 'approved') expect(before).toBe(way === 'full' ? 'cleared' : 'draft')
          if (status === 'cleared') expect(before).toBe('in-review')
          if (status === 'withdrawn') expect(before).toBe('published')
        })
        expect(taken.filter((status) => status === 'withdrawn').length).toBeLessThan(2)
      }),
    )
  })

  test('what is stored gives back the step, and readers of a correction keep what they have', () => {
    for (const to of ['draft', 'in-review', 'cleared', 'approved', 'published'] as const)
      for (const isCorrection of [true, false]) {
        const stored = { ...standingAfter(to, { isCorrection }), withdrawnOn: null }
        expect(workersStatus(stored)).toBe(to)
        const readers = isCorrection ? 'published' : to
        const isTheirs = readers === 'approved' || readers === 'published'
        expect(readersStatus(stored)).toBe(isTheirs ? readers : 'draft')
      }
  })
})

describe('turns', () => {
  const [reviewer, first, second] = [
    { id: 1, duty: 'review' as const },
    { id: 2, duty: 'clear' as const },
    { id: 3, duty: 'clear' as const },
  ]
  const named = [reviewer, first, second]
  const passed = (...ids: number[]) =>
    named
      .filter(({ id }) => ids.includes(id))
      .map(({ id, duty }) => ({ step: duty, round: 1, byId: id }))
  test.each([
    ['reviewers come first', true, [], [1]],
    ['officers follow one by one', true, [1], [2]],
    ['the second follows the first', true, [1, 2], [3]],
    ['or all at once', false, [1], [2, 3]],
    ['until everybody has passed it', true, [1, 2, 3], []],
  ])('%s', (_, inOrder, by, next) => {
    const turns = listTurns({ named, steps: passed(...by), round: 1, inOrder })
    expect(turns.map(({ id }) => id)).toEqual(next)
  })

  test('begin anew with each round', () => {
    expect(listTurns({ named, steps: passed(1, 2, 3), round: 2, inOrder: true })).toEqual([
      reviewer,
    ])
  })
})

describe('a comment', () => {
  const answered = (...answers: [kind: 'reply' | 'resolve' | 'carry', round: number][]) => ({
    answers: answers.map(([kind, round]) => ({ kind, round })),
  })
  test.each([
    ['open', answered(), 1],
    ['open', answered(['reply', 1]), 1],
    ['resolved', answered(['resolve', 1], ['reply', 1]), 3],
    ['carried', answered(['carry', 1]), 1],
    ['open', answered(['carry', 1]), 2],
    ['carried', answered(['carry', 1], ['carry', 2]), 2],
  ])('is %s', (state, comment, round) => {
    expect(stateOfComment(comment, round)).toBe(state)
  })

  test('that is open stops a step, and says how many are', () => {
    expect(() => assertNoneOpen([answered(), answered()], 1)).toThrow('2 comments are still open')
    expect(() => assertNoneOpen([answered(['resolve', 1])], 1)).not.toThrow()
  })
})
