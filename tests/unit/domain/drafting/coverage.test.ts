import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { type DraftRequest, draftCoverage, draftDocument } from '@/domain/drafting/draft'
import { takeSnapshot } from '@/domain/drafting/facts'
import { listFacts } from '@/domain/drafting/list-facts'
import { arbitraryPortfolio } from '../../../support/arbitrary-portfolio'
import { draftedSentences, ILLUSTRATED } from './drafted'
import { AS_AT, harbour } from './small-portfolio'

test.each([[undefined], ['2020-05-15']])(
  'every fact of the snapshot is used or left out with why, told last: %s',
  (since) => {
    fc.assert(
      fc.property(arbitraryPortfolio(), (file) => {
        const request: DraftRequest = {
          file: { ...file, reports: [] },
          audience: 'members',
          asAt: file.asAt,
          ...(since === undefined ? {} : { since: asDay(since) }),
        }
        const coverage = draftCoverage(request)
        const all = takeSnapshot(request).file.programmes.flatMap(listFacts)
        expect(coverage.map(({ fact }) => fact)).toEqual(all)
        const ids = new Set(draftedSentences(draftDocument(request)).map(({ id }) => id))
        for (const { sentences, why } of coverage) {
          expect(sentences.length > 0).toBe(why === null)
          expect(why).not.toBe('')
          for (const id of sentences) expect(ids).toContain(id)
        }
      }),
      { numRuns: 60 },
    )
  },
)

test('most facts of the sample are told, and the author reads why the others are not', () => {
  const coverage = draftCoverage({
    file: ILLUSTRATED,
    report: 'member-update-2020-07',
    audience: 'public',
    asAt: ILLUSTRATED.asAt,
    since: asDay('2020-06-15'),
  })
  const vague = coverage.filter(
    ({ why }) => why === 'no sentence of this report is drafted from it',
  )
  expect(vague.map(({ fact }) => `${fact.path} ${fact.field}`)).toEqual([])
})

test.each<[string, object, string, string | null]>([
  [
    'a name',
    { milestones: [{ key: 'a', name: 'Award', status: 'done' }] },
    'milestones/a name',
    null,
  ],
  ['a sponsor', { sponsor: 'director' }, ' sponsor', 'a report names the lead alone'],
  [
    'a closed risk',
    { risks: [{ key: 'r', title: 'flood', status: 'closed' }] },
    'risks/r title',
    'closed before this first report',
  ],
])('%s', (_what, programme, place, why) => {
  const people = [{ key: 'director', name: 'A. N. Other' }]
  const file = harbour(programme, { people })
  const coverage = draftCoverage({ file, report: 'update', audience: 'members', asAt: AS_AT })
  const found = coverage.find(
    ({ fact }) =>
      `${fact.path} ${fact.field}` ===
      `programmes/harbour${place.startsWith(' ') ? '' : '/'}${place}`,
  )
  expect(found?.why).toBe(why)
})
