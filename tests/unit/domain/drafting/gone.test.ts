import { describe, expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { type DraftRequest, draftDocument } from '@/domain/drafting/draft'
import { takeSnapshot } from '@/domain/drafting/facts'
import { joinVanished } from '@/domain/drafting/vanished'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import { paragraphText } from '@/domain/reports/plain-text'
import { AS_AT, harbour } from './small-portfolio'

const OLD = asDay('2020-06-15')
const PIER = { key: 'pier', name: 'Pier Works', kind: 'project' }
const told = (programme: object, more: object = {}) => ({ ...harbour(programme, more), asAt: OLD })

/** The sections of the draft with their paragraphs; a draft that its own reader doubts fails. */
function drafted(file: PortfolioFile, request: Partial<DraftRequest>): Record<string, string> {
  const document = draftDocument({
    ...{ file, report: 'update', audience: 'public', asAt: AS_AT },
    ...request,
  })
  expect(document.warnings.filter(({ code }) => code === 'unverified')).toEqual([])
  return Object.fromEntries(
    document.sections.map(({ heading, blocks }) => [
      heading,
      blocks.flatMap((one) => (one.kind === 'paragraph' ? paragraphText(one) : [])).join('\n'),
    ]),
  )
}

const sections = (...kinds: string[]) => {
  const [report] = harbour().reports
  const own = { heading: 'Harbour Programme', kind: 'programme', programme: 'harbour' }
  return {
    reports: [{ ...report, sections: [own, ...kinds.map((kind) => ({ heading: kind, kind }))] }],
  }
}

const PROMISE = {
  key: 'p',
  toldTo: 'finance',
  toldOn: '2020-05-05',
  text: 'A plan follows in June 2020.',
}
const ACTION = {
  key: 'a',
  committee: 'finance',
  kind: 'action',
  text: 'Bring the costs',
  recordedOn: '2020-05-05',
}

describe('where a report accounts for what is gone', () => {
  test('a programme: with its kind, in a section of its own, its parts with it', () => {
    const [programme] = harbour().programmes
    const pier = { ...PIER, milestones: [{ key: 'm', name: 'Pier open' }] }
    const since = told({}, { programmes: [programme, pier] })
    const path = 'programmes/pier'
    const accounts = [{ path, outcome: 'closed', reason: 'The pier is built.' }] as const
    expect(drafted(harbour(), { since, accounts })['No longer on record']).toBe(
      'The project “Pier Works”, reported on 15 June 2020, has been closed. The reason given: the pier is built.',
    )
    expect(drafted(harbour(), { since })['No longer on record']).toBe(
      'The project “Pier Works” was reported on 15 June 2020 and is no longer on record.',
    )
  })

  test.each<[string, object, string]>([
    ['promises', { promises: [PROMISE] }, 'The promise “A plan follows in June 2020”'],
    ['actions', { actions: [ACTION] }, 'The action “Bring the costs”'],
  ])('%s: in their register, else in a section of their own', (kind, lists, words) => {
    const since = told({}, lists)
    const known = `${words} was reported on 15 June 2020 and is no longer on record.`
    const withRegister = drafted(harbour({}, sections(kind)), { since })
    expect(withRegister[kind]).toContain(known)
    expect(Object.keys(withRegister)).not.toContain('No longer on record')
    expect(drafted(harbour(), { since })['No longer on record']).toBe(known)
  })

  test('a promise about a programme: in its section, where there is no register', () => {
    const since = told({}, { promises: [{ ...PROMISE, programme: 'harbour' }] })
    const path = 'promises/p'
    const accounts = [{ path, outcome: 'withdrawn', reason: 'nobody needs it' }] as const
    expect(drafted(harbour(), { since, accounts })['Harbour Programme']).toContain(
      'The promise “A plan follows in June 2020”, reported on 15 June 2020, has been withdrawn. The reason given: nobody needs it.',
    )
  })

  test('a measure of the service: by its name', () => {
    const measures = [{ key: 'calls', name: 'Calls answered', unit: '%', series: [] }]
    expect(drafted(harbour(), { since: told({}, { measures }) })['No longer on record']).toBe(
      'The measure “Calls answered” was reported on 15 June 2020 and is no longer on record.',
    )
  })

  test('four things: as a list, each with its account', () => {
    const risks = [1, 2, 3, 4].map((place) => ({ key: `r${place}`, title: `flood ${place}` }))
    const path = 'programmes/harbour/risks/r2'
    const accounts = [{ path, outcome: 'merged', reason: 'part of flood 1' }] as const
    const text = drafted(harbour(), { since: told({ risks }), accounts })['Harbour Programme']
    expect(text).toContain(
      'These were in the last report and are no longer on record:\na. The risk',
    )
    expect(text).toContain('has been merged. The reason given: part of flood 1.')
  })

  test('not what another committee was promised', () => {
    const committees = [
      { key: 'finance', name: 'Finance Committee' },
      { key: 'police', name: 'Police Board' },
    ]
    const since = told({}, { committees, promises: [{ ...PROMISE, toldTo: 'police' }] })
    expect(Object.keys(drafted(harbour({}, { committees }), { since }))).toEqual([
      'Harbour Programme',
    ])
  })
})

describe('a report to several committees', () => {
  const committee = (key: string, name: string, on: string) => ({
    committee: { key, name },
    on: asDay(on),
  })
  const FINANCE = committee('finance', 'Finance Committee', '2020-06-15')
  const POLICE = committee('police', 'Police Board', '2020-06-29')
  const goneOf = (programme: object) =>
    takeSnapshot({
      ...{ file: harbour(), audience: 'public', asAt: AS_AT },
      since: told(programme),
    }).vanished
  const wall = { key: 'wall', name: 'Quay wall' }
  const crane = { key: 'crane', name: 'New crane' }

  test('accounts for what vanished against the last report to each, and says which was told', () => {
    const vanished = joinVanished([
      { telling: FINANCE, gone: goneOf({ milestones: [wall] }) },
      { telling: POLICE, gone: goneOf({ milestones: [wall, crane] }) },
    ])
    const path = 'programmes/harbour/milestones/crane'
    const accounts = [{ path, outcome: 'renamed', reason: 'It is the lift now.' }] as const
    expect(
      drafted(harbour(), { since: told({}), vanished, accounts })['Harbour Programme'],
    ).toContain(
      'The milestone “Quay wall” is no longer on record. It was last reported to the Finance Committee on 15 June 2020 and the Police Board on 29 June 2020. The milestone “New crane” has been renamed. It was last reported to the Police Board on 29 June 2020. The reason given: it is the lift now.',
    )
  })
})
