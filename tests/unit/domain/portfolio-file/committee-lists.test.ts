import { describe, expect, it } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { portfolioAsAt } from '@/domain/portfolio-file/as-at'
import { milestoneOf, programmeOf } from '@/domain/portfolio-file/committee-lists'
import { mergePortfolio } from '@/domain/portfolio-file/merge'
import { publicView } from '@/domain/portfolio-file/public-view'
import { readPortfolioFile, readPortfolioText } from '@/domain/portfolio-file/read'
import { writePortfolioFile } from '@/domain/portfolio-file/write'
import { factsOfReport } from '@/domain/reports/report-facts'
import { parsePortfolio } from '../../../support/arbitrary-portfolio'
import { CANARY, isRecord, withCanaries } from '../../../support/canary'
import { sampleFile } from '../../../support/samples'

const SECRET = { nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'commercial' } }
const report = (key: string, more: object = {}) => ({
  ...{ key, subject: key, reportOf: 'The Chamberlain', classification: 'public' },
  for: [{ committee: 'finance', meeting: 'july', purpose: 'information' }],
  ...more,
})
const promise = (key: string, more: object = {}) => ({
  ...{ key, toldTo: 'finance', toldOn: '2020-06-01', text: `The ${key} is due in July 2020.` },
  ...more,
})
const action = (key: string, more: object = {}) => ({
  ...{ key, committee: 'finance', kind: 'action', text: `Tell Members about ${key}.` },
  ...more,
})

const JSON_FILE = {
  format: 'milepost/portfolio',
  version: 1,
  asAt: '2020-07-08',
  people: [{ key: 'director', name: 'A. N. Other' }],
  committees: [
    { key: 'finance', name: 'Finance Committee' },
    { key: 'police', name: 'Police Board' },
  ],
  meetings: [
    { key: 'july', committee: 'finance', date: '2020-07-21' },
    { key: 'board', committee: 'police', date: '2020-07-28' },
  ],
  programmes: [
    {
      ...{ key: 'harbour', name: 'Harbour', kind: 'programme' },
      milestones: [
        { key: 'quay', name: 'Quay' },
        { key: 'vault', name: 'Vault', visibility: SECRET },
      ],
    },
    { key: 'hush', name: 'Hush', kind: 'programme', visibility: SECRET },
  ],
  reports: [report('first'), report('secret', { classification: SECRET }), report('next')],
  promises: [
    promise('quay', {
      ...{ report: 'first', paragraph: '12', programme: 'harbour', milestone: 'quay' },
      due: '2020-07',
      closed: { on: '2020-07-05', outcome: 'withdrawn', note: 'The quay was sold.' },
    }),
    promise('of-a-secret-report', { report: 'secret' }),
    promise('of-a-secret-programme', { programme: 'hush' }),
    promise('of-a-secret-milestone', { milestone: 'harbour/vault' }),
    promise('secret-itself', { visibility: SECRET }),
    promise('told-to-others', { toldTo: 'police', report: 'first' }),
    promise('told-later', { toldOn: '2020-07-04', programme: 'harbour' }),
    promise('told-at-a-meeting', { toldOn: '2020-07-21' }),
    promise('told-as-the-board-met', { toldOn: '2020-07-28' }),
    promise('of-nothing', {}),
  ],
  actions: [
    action('costs', {
      ...{ meeting: 'july', owner: 'director', programme: 'harbour', due: '2020-07-31' },
      answer: { on: '2020-07-05', text: 'The costs are in the next report.' },
      closedOn: '2020-07-06',
    }),
    action('hush', { programme: 'hush' }),
    action('secret-itself', { visibility: SECRET }),
    action('of-the-board', { committee: 'police', meeting: 'board', kind: 'question' }),
    action('recorded-later', { recordedOn: '2020-07-07', programme: 'harbour' }),
    action('of-nothing'),
  ],
}
const FILE = parsePortfolio(JSON_FILE)
const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key)

describe('promises and actions in a portfolio file', () => {
  it('are read as they were written, and stay away from a file that has none', () => {
    const text = writePortfolioFile(FILE)
    expect(readPortfolioText(text)).toEqual({ ok: true, file: FILE })
    expect(JSON.parse(text)).toEqual(JSON_FILE)
    expect(writePortfolioFile(sampleFile('portfolio'))).not.toMatch(/"(promises|actions)":/)
  })

  it.each([
    ['promises', promise('p', { toldTo: 'nobody' }), 'promises/0/toldTo'],
    ['promises', promise('p', { report: 'none' }), 'promises/0/report'],
    ['promises', promise('p', { programme: 'none' }), 'promises/0/programme'],
    ['promises', promise('p', { milestone: 'quay' }), 'promises/0/milestone'],
    ['promises', promise('p', { milestone: 'hush/quay' }), 'promises/0/milestone'],
    ['promises', promise('p', { due: 'sometime' }), 'promises/0/due'],
    ['promises', promise('p', { told: true }), 'promises/0/told'],
    ['actions', action('a', { meeting: 'board' }), 'actions/0/meeting'],
    ['actions', action('a', { owner: 'nobody' }), 'actions/0/owner'],
    ['actions', action('a', { committee: 'none' }), 'actions/0/committee'],
    ['actions', action('a', { programme: 'none' }), 'actions/0/programme'],
    ['actions', action('a', { kind: 'wish' }), 'actions/0/kind'],
  ])('a fault of the %s is named: %j', (list, item, path) => {
    expect(readPortfolioFile({ ...JSON_FILE, [list]: [item] })).toMatchObject({
      ok: false,
      faults: [{ path }],
    })
  })

  it('have each key once', () => {
    const faults = readPortfolioFile({ ...JSON_FILE, promises: [promise('p'), promise('p')] })
    expect(faults).toMatchObject({ ok: false, faults: [{ path: 'promises/1/key' }] })
  })

  it('show on a day what had been told, accounted for, answered and closed by then', () => {
    const before = portfolioAsAt(FILE, asDay('2020-07-03'))
    expect(keys(before.promises)).not.toContain('told-later')
    expect(keys(before.actions)).not.toContain('recorded-later')
    expect(before.promises[0]).not.toHaveProperty('closed')
    expect(before.actions[0]).not.toHaveProperty('answer')
    const answered = portfolioAsAt(FILE, asDay('2020-07-05'))
    expect(answered.promises[0]).toHaveProperty('closed')
    expect(answered.actions[0]).toHaveProperty('answer')
    expect(answered.actions[0]).not.toHaveProperty('closedOn')
    expect(portfolioAsAt(FILE, asDay('2020-07-28'))).toEqual(FILE)
  })

  it('name their milestone in full', () => {
    expect(milestoneOf({ programme: 'harbour', milestone: 'quay' })).toBe('harbour/quay')
    expect(milestoneOf({ milestone: 'harbour/quay' })).toBe('harbour/quay')
    expect(programmeOf({ milestone: 'harbour/quay' })).toBe('harbour')
  })

  it('merge by key, once', () => {
    expect(mergePortfolio(FILE, FILE)).toEqual(FILE)
    const update = { ...FILE, promises: FILE.promises.slice(0, 1), actions: [] }
    expect(mergePortfolio(update, FILE).promises).toHaveLength(FILE.promises.length)
    expect(mergePortfolio(FILE, update)).toEqual(FILE)
  })
})

describe('promises and actions before the public', () => {
  it('are those of which everything is public', () => {
    const { file } = publicView(FILE)
    expect(keys(file.promises)).toEqual([
      ...['quay', 'told-to-others', 'told-later', 'told-at-a-meeting'],
    ])
    expect(keys(file.actions)).toEqual(['costs', 'of-the-board', 'recorded-later'])
    expect(publicView(file)).toEqual({ file, withheld: [] })
  })

  it('stay in the facts of a public report, whatever was cut away around them', () => {
    const { file } = publicView(FILE, { isExtract: true })
    expect(keys(file.promises)).toContain('of-nothing')
    expect(keys(file.actions)).toContain('of-nothing')
    expect(keys(file.promises)).not.toContain('of-a-secret-programme')
    expect(keys(file.promises)).not.toContain('secret-itself')
  })

  it('have no word of the others', () => {
    const isHidden = (item: Record<string, unknown>) =>
      isRecord(item.visibility) ||
      ['secret', 'hush'].some((key) => item.report === key || item.programme === key) ||
      item.milestone === 'harbour/vault'
    expect(JSON.stringify(publicView(withCanaries(FILE, isHidden)))).not.toContain(CANARY)
  })

  it('do not name whom only a withheld action names', () => {
    const actions = [action('a', { owner: 'director', visibility: SECRET })]
    const { file } = publicView(parsePortfolio({ ...JSON_FILE, actions }))
    expect(file.people).toEqual([])
  })
})

describe('the facts of a report', () => {
  const facts = factsOfReport(FILE, 'next')

  it('have what its committees were told and what they asked for, and nothing of others', () => {
    expect(keys(facts.promises)).not.toContain('told-to-others')
    expect(facts.promises).toHaveLength(9)
    expect(keys(facts.actions)).not.toContain('of-the-board')
    expect(readPortfolioFile(facts)).toMatchObject({ ok: true })
  })

  it('do not have its own promises', () => {
    expect(keys(factsOfReport(FILE, 'first').promises)).not.toContain('quay')
  })
})
