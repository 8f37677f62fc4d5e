import { asApproximateDate } from '@/domain/dates/approximate-date'
import { asDay } from '@/domain/dates/day'
import type { KnownReturns } from '@/domain/drafting/returns'
import type { VanishedAccount } from '@/domain/drafting/vanished'
import type { RatingValue } from '@/domain/ratings/values'
import { AMENDED_FACTS } from './catalogue-amended-facts'
import { calls, FIGURES_AGAIN_FACTS, happy, obs, table } from './catalogue-figures-facts'
import { REGISTER_FACTS } from './catalogue-register-facts'

const m = (o: object, key = 'award') => ({ key, name: 'Contract award', ...o })
const ms = (...list: object[]) => ({ milestones: list.map((o, i) => m(o, `m${i}`)) })
const r = (o: object) => ({ recordedOn: '2020-06-30', value: 'amber', ...o })
const rate = (...list: object[]) => ({ ratings: list.map(r) })
const ev = (...list: object[]) => ({ events: list })
const me = (o: object, observations: object[], series: object = {}) => ({
  measures: [
    {
      key: 'users',
      name: 'active users',
      unit: 'users',
      series: [{ ...series, observations }],
      ...o,
    },
  ],
})
const rk = (...list: object[]) => ({
  risks: list.map((o, i) => ({ key: `r${i}`, title: 'The quay gives way.', ...o })),
})
const dec = (...list: object[]) => ({ decisions: list })

const returnOf = (period: string, due: string, submittedOn?: string) => ({
  programme: 'harbour',
  period: asApproximateDate(period),
  due: asDay(due),
  ...(submittedOn === undefined ? {} : { submittedOn: asDay(submittedOn) }),
})
const suggesting = (on: string, value: RatingValue): KnownReturns => ({
  suggested: [{ programme: 'harbour', on: asDay(on), value }],
  saysSuggested: true,
})

/** The meeting of the report, that of the day before its facts, and one that comes after. */
const MEETINGS = {
  meetings: [
    { key: 'july', committee: 'finance', date: '2020-07-21' },
    { key: 'yesterday', committee: 'finance', date: '2020-07-07' },
    { key: 'september', committee: 'finance', date: '2020-09-08' },
  ],
}

const SECTIONS = [
  { heading: 'Harbour Programme', kind: 'programme', programme: 'harbour' },
  { heading: 'Port Plan', kind: 'programme', programme: 'port' },
]

/**
 * The facts of an example: fields of its one programme, lists of the portfolio, and the day of the last report; `told` is
 * what that report was drafted from, where the record has changed since (of the portfolio: `toldWhole`), and `accounts`
 * what was said of it.
 */
export interface Facts {
  programme?: object
  whole?: { sections?: object[]; [list: string]: unknown }
  since?: string
  told?: object
  toldWhole?: Facts['whole']
  accounts?: readonly VanishedAccount[]
  returns?: KnownReturns
  /** By key and name: the committees that were told, of a report to several. */
  toldTo?: readonly (readonly [string, string])[]
}
/** Three sets of facts for each kind of the catalogue, in the order of its examples. */
export const EXAMPLE_FACTS: Readonly<Record<string, readonly [Facts, Facts, Facts]>> = {
  rating: [
    { programme: rate({ outlook: 'steady' }) },
    { programme: rate({ recordedOn: '2020-05-15', value: 'amber-red', ratedBy: 'assurance' }) },
    {
      programme: rate({ recordedOn: '2020-05-30' }, { recordedOn: '2020-07-01', value: 'green' }),
      since: '2020-06-15',
    },
  ],
  'rating-taken-back': [
    { programme: rate({ value: 'exempt' }) },
    {
      programme: rate(
        { recordedOn: '2020-05-30' },
        { recordedOn: '2020-07-01', value: 'not-rated' },
      ),
      since: '2020-06-15',
    },
    {
      programme: rate(
        { recordedOn: '2020-05-30', dimension: 'cost' },
        { recordedOn: '2020-07-01', dimension: 'cost', value: 'not-rated' },
      ),
      since: '2020-06-15',
    },
  ],
  ...AMENDED_FACTS,
  'return-missing': [
    {
      programme: rate({ recordedOn: '2020-05-30', value: 'green' }),
      returns: { returns: [returnOf('2020-06', '2020-07-03')] },
    },
    {
      programme: rate({ recordedOn: '2020-04-30', value: 'amber-red' }),
      returns: { returns: [returnOf('2020-05', '2020-06-03')] },
      since: '2020-06-15',
    },
    { returns: { returns: [returnOf('spring 2020', '2020-07-03')] } },
  ],
  'return-late': [
    { returns: { returns: [returnOf('2020-06', '2020-07-03', '2020-07-06')] } },
    {
      returns: { returns: [returnOf('2020-05', '2020-06-03', '2020-07-01')] },
      since: '2020-06-15',
    },
    { returns: { returns: [returnOf('spring 2020', '2020-07-03', '2020-07-07')] } },
  ],
  'rating-suggested': [
    { programme: rate({ value: 'green' }), returns: suggesting('2020-07-07', 'amber') },
    {
      programme: rate({ recordedOn: '2020-05-30', value: 'amber-red' }),
      returns: suggesting('2020-06-10', 'red'),
      since: '2020-06-15',
    },
    { programme: rate({ value: 'red' }), returns: suggesting('2020-07-07', 'amber-green') },
  ],
  'rating-before': [
    {
      programme: rate({ recordedOn: '2020-05-30' }, { recordedOn: '2020-07-01', value: 'green' }),
      since: '2020-06-15',
    },
    { programme: rate({ recordedOn: '2020-07-01' }), since: '2020-06-15' },
    { programme: rate({ recordedOn: '2020-05-30', value: 'red' }, { recordedOn: '2020-07-01' }) },
  ],
  'rating-since': [
    { programme: rate({ recordedOn: '2020-04-30' }, { recordedOn: '2020-06-30' }) },
    {
      programme: rate(
        { recordedOn: '2020-04-30', value: 'red' },
        { recordedOn: '2020-05-31', value: 'amber-red' },
        { value: 'amber-red' },
      ),
    },
    {
      programme: rate(
        { recordedOn: '2020-03-31', value: 'green' },
        { recordedOn: '2020-04-30', value: 'green' },
        { value: 'green' },
      ),
    },
  ],
  'rating-aged': [
    { programme: rate({ recordedOn: '2020-03-31' }) },
    { programme: rate({ recordedOn: '2020-05-06', value: 'amber-green' }) },
    { programme: rate({ recordedOn: '2019-02-28', value: 'red' }) },
  ],
  'rating-aspects': [
    { programme: rate({ dimension: 'cost' }, { dimension: 'schedule', value: 'green' }) },
    { programme: rate({ recordedOn: '2020-05-15', dimension: 'cost' }) },
    {
      programme: rate(
        { element: 'Wave 2', value: 'amber-red' },
        { dimension: 'cost', value: 'green' },
        { dimension: 'schedule', value: 'red' },
      ),
    },
  ],
  'aspect-aged': [
    { programme: rate({ dimension: 'cost', recordedOn: '2020-01-01', value: 'red' }) },
    { programme: rate({ element: 'Wave 2', recordedOn: '2020-05-06', value: 'green' }) },
    {
      programme: rate(
        { recordedOn: '2020-06-01' },
        { dimension: 'cost', recordedOn: '2020-01-01', value: 'red' },
      ),
      since: '2020-06-15',
    },
  ],
  'rating-none': [
    { programme: { kind: 'project' }, whole: { sections: SECTIONS } },
    { programme: { kind: 'programme' }, whole: { sections: SECTIONS } },
    {
      programme: { kind: 'programme', name: 'Quay Works', status: 'active' },
      whole: { sections: SECTIONS },
    },
  ],
  reason: [
    { programme: rate({ reason: 'The supplier is late.' }) },
    { programme: rate({ dimension: 'cost', reason: 'prices rose' }) },
    {
      programme: ms({
        baseline: '2020-08',
        forecast: 'early 2020-10',
        reason: 'The tender had to be run again.',
      }),
    },
  ],
  'path-to-green': [
    { programme: rate({ pathToGreen: 'Sign the contract.' }) },
    { programme: rate({ pathToGreen: 'two engineers join', pathToGreenBy: '2020-09-01' }) },
    { programme: rate({ pathToGreen: 'Sign the contract.', pathToGreenBy: 'autumn 2020' }) },
  ],
  outlook: [
    { programme: rate({ recordedOn: '2020-03-31', outlook: 'improving' }) },
    { programme: rate({ recordedOn: '2020-03-31', outlook: 'worsening' }) },
    { programme: rate({ outlook: 'better after the summer' }) },
  ],
  stage: [
    { programme: { stage: 'Design' } },
    {
      programme: { stage: 'Delivery stage', kind: 'project' },
      told: { stage: 'Design', kind: 'project' },
      since: '2020-06-15',
    },
    { programme: { stage: 'Design', parent: 'port' } },
  ],
  status: [
    { programme: { status: 'paused' } },
    { programme: { status: 'reset', stage: 'Design', kind: 'project' } },
    { programme: { status: 'active' }, told: { status: 'paused' }, since: '2020-06-15' },
  ],
  names: [
    { programme: { names: [{ name: 'Quay Programme', kind: 'former', until: '2020-05-03' }] } },
    { programme: { names: [{ name: 'Quay Programme', kind: 'former' }] } },
    { programme: { names: [{ name: 'Harbour Renewal', kind: 'proposed' }] } },
  ],
  purpose: [
    { programme: { objective: 'Renew the quay walls' } },
    { programme: { objective: 'a port without delays' } },
    { programme: ev({ kind: 'purpose', text: 'fewer delays for ferries', on: 'autumn 2021' }) },
  ],
  lead: [
    { programme: { stage: 'Design', lead: 'director' } },
    { programme: { status: 'paused', lead: 'director' } },
    { programme: { objective: 'Renew the quay', lead: 'director', kind: 'project' } },
  ],
  nothing: [
    { programme: {} },
    { programme: { kind: 'programme' } },
    { programme: { objective: 'Renew the quay' } },
  ],
  unchanged: [
    {
      programme: {
        ...ms(
          { forecast: '2020-09-01', recordedOn: '2020-05-01' },
          { name: 'Design review', forecast: '2020-10', recordedOn: '2020-05-01' },
          { name: 'Site survey', forecast: '2020-11', recordedOn: '2020-05-01' },
        ),
        ...rk({ recordedOn: '2020-05-01' }),
        events: [{ key: 'e', kind: 'progress', recordedOn: '2020-07-01', text: 'Piling started.' }],
      },
      since: '2020-06-15',
    },
    {
      programme: {
        ...rk({ recordedOn: '2020-05-01' }),
        events: [{ key: 'e', kind: 'progress', recordedOn: '2020-07-01', text: 'Piling started.' }],
      },
      since: '2020-06-15',
    },
    { programme: rk({ recordedOn: '2020-05-01' }), since: '2020-06-15' },
  ],
  done: [
    { programme: ms({ status: 'done', actual: '2020-06-24' }) },
    {
      programme: ms({
        status: 'done-with-conditions',
        name: 'Business cases for the first bids',
        actual: '2020-06-24',
        conditions: 'Two findings are open.',
      }),
    },
    { programme: ms({ status: 'done', name: 'New site live', actual: 'early 2020-06' }) },
  ],
  overdue: [
    { programme: ms({ forecast: '2020-06-30' }) },
    {
      programme: ms({
        forecast: '2020-05-31',
        recordedOn: '2020-05-01',
        name: 'Business cases for the first bids',
      }),
      since: '2020-06-15',
    },
    { programme: ms({ name: 'New site live', forecast: 'early 2020-06' }) },
  ],
  due: [
    { programme: ms({ forecast: '2020-07-18' }) },
    {
      programme: ms({
        name: 'Business cases for the first bids',
        baseline: '2020-09',
        forecast: '2020-09',
        status: 'in-progress',
      }),
    },
    { programme: ms({ name: 'New site live', forecast: 'FY2020/21', kind: 'external-deadline' }) },
  ],
  expected: [
    { programme: ms({ forecast: '2020-09-01', confidence: 'expected' }) },
    {
      programme: ms({
        name: 'Old servers switched off',
        forecast: '2020-09',
        confidence: 'expected',
      }),
    },
    { programme: ms({ forecast: '2020-07/2020-08', confidence: 'expected' }) },
  ],
  hoped: [
    { programme: ms({ forecast: '2020-09-01', confidence: 'hoped' }) },
    {
      programme: ms({ name: 'Old servers switched off', forecast: '2020-09', confidence: 'hoped' }),
    },
    { programme: ms({ forecast: '2021-Q1', confidence: 'hoped' }) },
  ],
  undated: [
    { programme: ms({ status: 'in-progress' }) },
    { programme: ms({ name: 'Business cases for the first bids', status: 'planned' }) },
    { programme: ms({ name: 'New site live', status: 'in-progress' }) },
  ],
  stopped: [
    { programme: ms({ status: 'paused', forecast: '2020-09-01' }) },
    { programme: ms({ name: 'Business cases for the first bids', status: 'cancelled' }) },
    { programme: ms({ name: 'New site live', status: 'paused', forecast: 'late 2020-09' }) },
  ],
  conditions: [
    { programme: ms({ condition: 'once the tests have passed' }) },
    {
      programme: ms(
        { forecast: '2020-09', dependsOn: ['m1'] },
        { name: 'Site surveys', forecast: '2020-08' },
      ),
    },
    {
      programme: ms({ forecast: 'autumn 2020', condition: 'a complete view of the requirements' }),
    },
  ],
  wording: [
    { programme: ms({ wording: 'over the coming months', recordedOn: '2020-06-01' }) },
    {
      programme: ms({
        name: 'Site surveys',
        wording: 'the next meeting',
        recordedOn: '2020-06-01',
      }),
    },
    {
      programme: ms({
        name: 'Requirements for the new site agreed with the Harbour Board',
        forecast: '2020-Q4',
        wording: 'by the end of the year',
        recordedOn: '2020-06-01',
      }),
    },
  ],
  slips: [
    { programme: ms({ baseline: '2020-09-01', forecast: '2020-10-06' }) },
    { programme: ms({ baseline: '2020-09', forecast: '2020-10' }) },
    { programme: ms({ baseline: '2020-09', forecast: '2020-Q3' }) },
  ],
  're-baseline': [
    {
      programme: ms({
        baseline: '2020-06',
        rebaselines: [
          {
            recordedOn: '2020-06-02',
            to: '2020-08-04',
            reason: 'the link failed',
            approvedBy: 'Programme Board',
          },
        ],
        forecast: '2020-09-01',
      }),
    },
    {
      programme: ms({
        baseline: '2020-06',
        rebaselines: [{ recordedOn: '2020-06-02', to: '2020-08', reason: 'the link failed' }],
        forecast: '2020-09',
      }),
    },
    {
      programme: ms({
        baseline: '2020-06',
        rebaselines: [{ recordedOn: '2020-06-02', to: 'autumn 2020', reason: 'the link failed' }],
        forecast: '2020-09',
      }),
    },
  ],
  reopened: [
    {
      programme: ms({ forecast: '2020-09-01' }),
      told: ms({ status: 'done', actual: '2020-06-01' }),
      since: '2020-06-15',
    },
    {
      programme: ms({ name: 'Business cases for the first bids', status: 'in-progress' }),
      told: ms({ name: 'Business cases for the first bids', status: 'done-with-conditions' }),
      since: '2020-06-15',
    },
    {
      programme: rk({ score: 4 }),
      told: rk({ score: 4, status: 'closed' }),
      since: '2020-06-15',
    },
  ],
  gone: [
    {
      programme: {},
      told: ms({ forecast: '2020-09-01' }),
      since: '2020-06-15',
      accounts: [
        {
          path: 'programmes/harbour/milestones/m0',
          outcome: 'merged',
          reason: 'It is part of the second contract.',
        },
      ],
    },
    { programme: {}, told: rk({ title: 'flood' }), since: '2020-06-15' },
    {
      programme: {},
      told: ms({ name: 'Design review', forecast: 'autumn 2020' }),
      since: '2020-06-15',
      toldTo: [
        ['finance', 'Finance Committee'],
        ['port', 'Port Board'],
      ],
    },
  ],
  new: [
    { programme: ms({ forecast: '2020-09-01', recordedOn: '2020-07-01' }), since: '2020-06-15' },
    {
      programme: ms(
        { forecast: '2020-09-01', recordedOn: '2020-07-01' },
        { name: 'Site surveys', forecast: '2020-08', recordedOn: '2020-07-01' },
      ),
      since: '2020-06-15',
    },
    { programme: rk({ recordedOn: '2020-07-01' }), since: '2020-06-15' },
  ],
  events: [
    { programme: ev({ kind: 'progress', text: 'The first pile was driven.' }) },
    { programme: ev({ kind: 'issue', text: 'Two cranes are out of use.', element: 'Phase 2' }) },
    { programme: ev({ kind: 'progress', text: 'The first pile was driven', on: 'late 2020-06' }) },
  ],
  'event-now': [
    {
      programme: ev({ kind: 'next', text: 'the first pile is driven', status: 'done' }),
      told: ev({ kind: 'next', text: 'the first pile is driven', status: 'planned' }),
      since: '2020-06-15',
    },
    {
      programme: ev({ kind: 'next', text: 'two cranes are bought', status: 'in-progress' }),
      told: ev({ kind: 'next', text: 'two cranes are bought', status: 'planned' }),
      since: '2020-06-15',
    },
    {
      programme: ev({ kind: 'benefit', text: 'Ferries wait less.', status: 'done' }),
      told: ev({ kind: 'benefit', text: 'Ferries wait less.', status: 'planned' }),
      since: '2020-06-15',
    },
  ],
  'benefit-past': [
    {
      programme: ev({
        kind: 'benefit',
        status: 'planned',
        text: 'Ferries wait less.',
        on: '2020-05',
      }),
    },
    {
      programme: ev({
        kind: 'benefit',
        status: 'proposed',
        text: 'Lower fuel costs',
        on: 'FY2019/20',
      }),
    },
    {
      programme: ev(
        { kind: 'benefit', status: 'planned', text: 'Ferries wait less.', on: '2020-05' },
        { kind: 'benefit', status: 'planned', text: 'Fewer cranes are hired', on: '2020-05' },
      ),
    },
  ],
  benefits: [
    { programme: ev({ kind: 'benefit', status: 'planned', text: 'Ferries wait less.' }) },
    { programme: ev({ kind: 'benefit', status: 'in-progress', text: 'Fewer cranes are hired' }) },
    {
      programme: ev({
        kind: 'benefit',
        status: 'proposed',
        text: 'Lower fuel costs',
        on: 'FY2021/22',
      }),
    },
  ],
  links: [
    { programme: { references: [{ text: 'a separate report to this meeting' }] } },
    { programme: { references: [{ text: 'Appendix 2' }] } },
    { programme: { dependencies: [{ on: 'port' }] } },
  ],
  movements: [
    {
      programme: me({}, [
        obs('2020-02', 1300, { qualifier: 'about' }),
        obs('2020-06', 2250, { qualifier: 'over' }),
      ]),
    },
    { programme: me({}, [obs('2020-05', 960), obs('2020-06', 960)]) },
    { programme: me({}, [obs('2020-Q1', 0, { qualifier: 'over' }), obs('2020-06', 1)]) },
  ],
  'one-figure': [
    {
      programme: me({ name: 'extra laptops provided', unit: 'laptops' }, [
        obs('../2020-07-08', 330, { qualifier: 'over' }),
      ]),
    },
    { programme: me({ name: 'length of the contract', unit: 'years' }, [obs('2020-07', 1)]) },
    { programme: me({}, [obs('2020-06', 185)]) },
  ],
  'no-figure': [
    { programme: me({}, [obs('2020-06', null)]) },
    {
      programme: me({ name: 'calls answered in time', unit: '%' }, [
        obs('2020-06', 100, { count: 0 }),
      ]),
    },
    { programme: me({}, [obs('2020-Q2', null)]) },
  ],
  targets: [
    { programme: me({}, [obs('2020-06', 185)], { target: 150, targetKind: 'at-least' }) },
    {
      programme: me({ name: 'length of the contract', unit: 'years' }, [obs('2020-07', 2)], {
        target: 1,
        targetKind: 'at-most',
      }),
    },
    {
      programme: me({}, [obs('2020-06', 140, { qualifier: 'about' })], {
        target: 150,
        targetKind: 'at-least',
      }),
    },
  ],
  series: [
    { whole: table([happy([obs('2020-04', 76), obs('2020-05', 74), obs('2020-06', 62)])]) },
    { whole: table([happy([obs('2020-04', 76), obs('2020-05', 40), obs('2020-06', 62)])]) },
    {
      whole: table(
        [happy([obs('2020-Q1', 60), obs('2020-Q2', 70), obs('2020-Q3', 80)])],
        ['2020-Q1', '2020-Q2', '2020-Q3'],
      ),
    },
  ],
  table: [
    {
      whole: table([
        calls({
          organisation: 'hb',
          observations: [obs('2020-04', 97), obs('2020-05', 96), obs('2020-06', 94)],
        }),
      ]),
    },
    {
      whole: table(
        [
          calls(
            { organisation: 'hb', observations: [obs('2020-06', 97)] },
            { organisation: 'tc', observations: [obs('2020-06', null)] },
          ),
        ],
        ['2020-06'],
      ),
    },
    {
      whole: table(
        [calls({ organisation: 'hb', observations: [obs('2020-Q1', 100, { count: 0 })] })],
        ['2020-Q1'],
      ),
    },
  ],
  ...FIGURES_AGAIN_FACTS,
  risk: [
    { programme: rk({ reference: 'R1' }) },
    { programme: rk({}) },
    {
      programme: rk({ reference: 'R1', score: 4 }),
      told: rk({ reference: 'R1', score: 8 }),
      since: '2020-06-15',
    },
  ],
  'risk-named': [
    { programme: rk({ reference: 'R1', title: 'Flood' }) },
    { programme: rk({ title: 'Flood' }) },
    { programme: rk({ reference: 'R1', status: 'escalated', recordedOn: '2020-05-01' }) },
  ],
  'risk-red': [
    {
      programme: { ...rk({ reference: 'R1', score: 16, rating: 'red' }), stage: 'Design' },
      told: { ...rk({ reference: 'R1', score: 16, rating: 'red' }), stage: 'Review' },
      since: '2020-06-15',
    },
    {
      programme: { ...rk({ rating: 'red' }), stage: 'Design' },
      told: { ...rk({ rating: 'red' }), stage: 'Review' },
      since: '2020-06-15',
    },
    {
      programme: rk({ reference: 'R1', title: 'Flood', likelihood: 4, impact: 8, rating: 'red' }),
      since: '2020-06-15',
    },
  ],
  'risk-words': [
    { programme: rk({ cause: 'the piles are old', effect: 'ferries could not land' }) },
    { programme: rk({ reference: 'R1', effect: 'Two berths would close.' }) },
    {
      programme: rk({ cause: 'the piles are old', score: 4 }),
      told: rk({ score: 8 }),
      since: '2020-06-15',
    },
  ],
  'risk-target-past': [
    { programme: rk({ score: 16, targetScore: 4, targetDate: '2020-05' }) },
    { programme: rk({ score: 16, targetScore: 1, targetDate: '../2020-07-07' }) },
    {
      programme: rk({ score: 12, targetScore: 4, targetDate: '2020-05' }),
      told: rk({ score: 16, targetScore: 4, targetDate: '2020-05' }),
      since: '2020-06-15',
    },
  ],
  'risk-score': [
    {
      programme: rk({
        score: 16,
        rating: 'red',
        targetScore: 4,
        mitigation: 'Divers check the wall each week.',
      }),
      told: rk({ score: 12 }),
      since: '2020-06-15',
    },
    {
      programme: rk({ score: 1, cause: 'the piles are old' }),
      told: rk({ score: 1 }),
      since: '2020-06-15',
    },
    { programme: rk({ likelihood: 3, impact: 4, targetScore: 4, targetDate: 'autumn 2020' }) },
  ],
  'decision-sought': [
    {
      programme: dec({
        kind: 'approve',
        text: 'Approve the second phase',
        amount: { value: 600000, currency: 'GBP' },
        soughtAt: 'july',
      }),
    },
    { programme: dec({ kind: 'agree', text: 'the second phase' }) },
    {
      programme: dec({
        kind: 'approve',
        text: 'Approve the second phase',
        soughtAt: 'september',
        amount: { value: 600000, currency: 'GBP', qualifier: 'up-to' },
      }),
      whole: MEETINGS,
    },
  ],
  'decision-unrecorded': [
    { programme: dec({ kind: 'approve', text: 'the second phase', soughtAt: 'may' }) },
    {
      programme: dec({ kind: 'note', text: 'Note the report', soughtAt: 'yesterday' }),
      whole: MEETINGS,
    },
    {
      programme: dec({ kind: 'approve', text: 'the second phase', soughtAt: 'may' }),
      since: '2020-06-15',
    },
  ],
  'decision-taken': [
    {
      programme: dec({
        kind: 'approve',
        text: 'the second phase',
        outcome: 'agreed',
        soughtAt: 'may',
        minute: '12',
      }),
    },
    { programme: dec({ kind: 'approve', text: 'the second phase', outcome: 'deferred' }) },
    {
      programme: dec({
        kind: 'note',
        text: 'the report',
        outcome: 'agreed',
        amendment: 'Pay in two parts',
        soughtAt: 'may',
      }),
    },
  ],
  list: [
    {
      programme: ev(
        { kind: 'benefit', status: 'planned', text: 'Ferries wait less.' },
        { kind: 'benefit', status: 'planned', text: 'Fewer cranes are hired' },
      ),
    },
    { programme: rk({ reference: 'R1' }, { reference: 'R2' }) },
    {
      programme: ms(
        { forecast: '2020-09' },
        { name: 'Site surveys', forecast: 'autumn 2020' },
        { name: 'Design review', forecast: '2020-Q4' },
        { name: 'Old servers switched off', forecast: '2021' },
      ),
    },
  ],
  'told-again': [
    {
      programme: dec({
        kind: 'approve',
        text: 'Approve the second phase',
        amount: { value: 600000, currency: 'GBP' },
        soughtAt: 'july',
      }),
      since: '2020-06-15',
    },
    {
      programme: rate(
        { recordedOn: '2020-05-30', reason: 'The supplier is late.' },
        { recordedOn: '2020-07-01', reason: 'The supplier is late.' },
      ),
      since: '2020-06-15',
    },
    {
      programme: rate(
        {
          recordedOn: '2020-05-30',
          pathToGreen: 'Sign the contract.',
          pathToGreenBy: 'autumn 2020',
        },
        {
          recordedOn: '2020-07-01',
          pathToGreen: 'Sign the contract.',
          pathToGreenBy: 'autumn 2020',
        },
      ),
      since: '2020-06-15',
    },
  ],
  ...REGISTER_FACTS,
  summary: [
    { programme: rate({}) },
    { programme: rate({ recordedOn: '2020-05-30' }), since: '2020-06-15' },
    { programme: rate({ recordedOn: '2020-03-31' }) },
  ],
}
