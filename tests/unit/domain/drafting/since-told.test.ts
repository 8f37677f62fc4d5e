import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { type DraftRequest, draftDocument } from '@/domain/drafting/draft'
import { takeSnapshot } from '@/domain/drafting/facts'
import { listChanges } from '@/domain/drafting/since-told'
import { listUnaccounted } from '@/domain/drafting/vanished'
import { arbitraryPortfolio } from '../../../support/arbitrary-portfolio'
import { draftedSentences } from './drafted'
import { AS_AT, draftUpdate, harbour, paragraphsOf, says } from './small-portfolio'

const OLD = asDay('2020-06-15')

/** The report on `programme` to a committee that was told of `before` on 15 June 2020. */
function saysSince(before: object, programme: object): string[] {
  const since = { ...harbour(before), asAt: OLD }
  const file = harbour(programme)
  return paragraphsOf(
    draftDocument({ file, report: 'update', audience: 'public', asAt: AS_AT, since }),
  )
}

const phase = (place: number, forecast: string) => ({
  key: `m${place}`,
  name: `Phase ${place}`,
  forecast,
})

describe('the difference since this committee was told', () => {
  test.each([1, 3, 4, 9])('%d re-dated milestones give as many dates in the text', (count) => {
    const phases = (month: string) => ({
      milestones: Array.from({ length: count }, (_, at) => phase(at + 1, `2020-${month}`)),
    })
    const text = saysSince(phases('09'), phases('11')).join('\n')
    expect(text.match(/due in November 2020/g)).toHaveLength(count)
  })

  test('every change of any two portfolios is cited by a sentence', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), arbitraryPortfolio(), (before, after) => {
        const file = { ...after, asAt: asDay('2021-12-01'), reports: [] }
        const since = { ...before, asAt: asDay('2021-06-01'), reports: [] }
        const request = { file, audience: 'members', asAt: file.asAt, since } as const
        const { told, file: now } = takeSnapshot(request)
        if (told === null) throw new Error('The committee was told')
        const keys = now.programmes.map(({ key }) => key)
        const changes = listChanges(told, { file: now, on: file.asAt }, keys)
        const sentences = draftedSentences(draftDocument(request))
        for (const change of changes) {
          const telling = sentences.filter(({ facts }) =>
            facts.some(({ path }) => path === change.path || path.startsWith(`${change.path}/`)),
          )
          const vanishedElsewhere =
            change.change === 'vanished' && !keys.includes(change.path.split('/')[1] ?? '')
          if (!vanishedElsewhere) expect(telling, JSON.stringify(change)).not.toHaveLength(0)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('what has another name is told with the name that the committee knows', () => {
    const award = phase(1, '2020-09')
    expect(
      saysSince({ milestones: [award] }, { milestones: [{ ...award, name: 'Signature' }] })[0],
    ).toBe(
      'The signature is due in September 2020. This was named “Phase 1” when last reported on 15 June 2020.',
    )
  })

  test('two committees that are out of step are told different things', () => {
    const milestones = [
      {
        ...phase(1, '2020-11'),
        baseline: '2020-09',
        forecasts: [
          { recordedOn: '2020-06-10', forecast: '2020-10' },
          { recordedOn: '2020-06-20', forecast: '2020-11' },
        ],
      },
    ]
    expect(says({ milestones }, '2020-06-01')).not.toEqual(says({ milestones }, '2020-06-15'))
    expect(says({ milestones }, '2020-06-25').join(' ')).toContain('still due')
  })
})

test('a first report never says still, now or unchanged', () => {
  fc.assert(
    fc.property(arbitraryPortfolio(), (file) => {
      const request: DraftRequest = {
        file: { ...file, reports: [] },
        audience: 'members',
        asAt: file.asAt,
      }
      for (const { text, rule } of draftedSentences(draftDocument(request))) {
        expect(rule).not.toMatch(/^still-(?:overdue|rated)|unchanged|new-since|vanished|was-called/)
        expect(text).not.toMatch(/\b(?:is|are|aim is|should)(?: still| now)\b|when last reported/)
      }
    }),
    { numRuns: 60 },
  )
})

describe('what was told and is gone', () => {
  const before = harbour({
    milestones: [phase(1, '2020-09')],
    risks: [{ key: 'r', title: 'flood' }],
  })
  const path = 'programmes/harbour/milestones/m1'

  test('is told, and stands on the list until somebody accounts for it', () => {
    const text = saysSince({ milestones: [phase(1, '2020-09')] }, {}).join('\n')
    expect(text).toContain(
      'The milestone “Phase 1” was reported on 15 June 2020 and is no longer on record.',
    )
    const gone = listUnaccounted(before, harbour()).map((one) => one.path)
    expect(gone).toEqual([path, 'programmes/harbour/risks/r'])
  })

  test.each<[string, string, number]>([
    ['with a reason', 'part of phase 2 now', 1],
    ['with a blank reason', ' ', 2],
  ])('%s', (_what, reason, left) => {
    const accounts = [{ path, outcome: 'merged', reason }] as const
    expect(listUnaccounted(before, harbour(), accounts)).toHaveLength(left)
  })

  test('is nobody’s loss under another key with the same name, nor in a first report', () => {
    const again = harbour({ milestones: [{ ...phase(1, '2020-09'), key: 'new' }] })
    expect(listUnaccounted(before, again).map((one) => one.thing)).toEqual(['risk'])
    expect(listUnaccounted(null, harbour())).toEqual([])
  })

  test('is withheld and not gone where the public may no longer read it', () => {
    const nonPublic = { scheme: 'LGA1972-Sch12A', paragraph: '3', reason: 'a negotiation' }
    const hidden = harbour({ milestones: [{ ...phase(1, '2020-09'), visibility: { nonPublic } }] })
    const since = { ...harbour({ milestones: [phase(1, '2020-09')] }), asAt: OLD }
    const document = draftDocument({
      file: hidden,
      report: 'update',
      audience: 'public',
      asAt: AS_AT,
      since,
    })
    expect(JSON.stringify(document)).not.toContain('Phase 1')
  })

  test('a promise that fell due and has no account is a note for the author', () => {
    const promises = [
      {
        key: 'p',
        toldTo: 'finance',
        toldOn: '2020-05-05',
        text: 'A plan follows.',
        due: '2020-06',
      },
    ]
    const codes = draftUpdate(harbour({}, { promises })).warnings.map(({ code }) => code)
    expect(codes).toContain('promise-unaccounted')
  })
})
