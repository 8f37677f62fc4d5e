import { readPortfolioFile } from '@/domain/portfolio-file/read'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import { type ClassifiedNoun, canaryItem, type Given, secretOf } from './canary-items'

export const CANARY = 'zyzzyva'

/** Fields that name another thing of the file below, or that have one form only. */
export const GIVEN: Given = {
  ...{ parent: undefined, organisations: [`${CANARY}-limited`], organisation: `${CANARY}-limited` },
  ...{ lead: `${CANARY}-smith`, sponsor: `${CANARY}-smith`, author: `${CANARY}-smith` },
  ...{ owner: undefined, ratedBy: `${CANARY}-smith`, dependsOn: [], dependencies: [] },
  ...{ meeting: 'finance-2020', soughtAt: 'finance-2020', committee: 'finance', toldTo: 'finance' },
  ...{ report: undefined, programme: undefined, milestone: undefined, period: '2020-05' },
  ...{ sections: [], for: [], carriedFrom: undefined, recordedOn: '2020-06-01' },
  ...{ scheme: undefined, currency: 'GBP' },
}

const item = (noun: ClassifiedNoun, more: Given = {}) =>
  canaryItem(noun, CANARY, { ...GIVEN, ...more })

/** A measure that everybody may read, with a course to draw. */
const CALLS = {
  ...{ key: 'calls', name: 'calls answered', unit: '%' },
  series: [
    {
      organisation: 'city',
      observations: ['2020-04', '2020-05'].map((period, at) => ({ period, value: 80 + at })),
    },
  ],
}

const lists = () => ({
  milestones: [
    { key: 'step', name: 'Open step', baseline: '2020-09' },
    item('milestone', FORECAST),
  ],
  ratings: [{ recordedOn: '2020-05-01', value: 'green' }, item('rating')],
  measures: [CALLS, item('measure')],
  risks: [item('risk', { owner: `${CANARY} owner` })],
  events: [{ kind: 'progress', text: 'Work began' }, item('event')],
  decisions: [item('decision')],
})

const FORECAST = { toldTo: undefined }

/** A portfolio in which a thing of every kind is not public and holds the canary in every text of its schema. */
export const CANARY_JSON = {
  format: 'milepost/portfolio',
  version: 1,
  asAt: '2020-07-08',
  organisations: [
    { key: 'city', name: 'City' },
    { key: `${CANARY}-limited`, name: `${CANARY} Limited`, abbreviation: `${CANARY} Ltd` },
  ],
  people: [
    { key: 'chief', name: 'Chief Officer', email: 'chief@example.org' },
    { key: `${CANARY}-smith`, name: `${CANARY} Smith`, office: `${CANARY} office` },
  ],
  committees: [{ key: 'finance', name: 'Finance Committee' }],
  meetings: [{ key: 'finance-2020', committee: 'finance', date: '2020-07-21' }],
  programmes: [
    {
      ...{ key: 'open', name: 'Open programme', kind: 'programme', lead: 'chief' },
      ...lists(),
      dependencies: [{ on: `${CANARY}-programme`, text: `after ${CANARY}` }],
    },
    item('programme', { ...FORECAST, key: `${CANARY}-programme`, owner: `${CANARY} owner` }),
  ],
  measures: [{ ...record(item('measure')), key: `${CANARY}-calls` }],
  reports: [
    {
      ...{
        key: 'update',
        subject: 'Update',
        reportOf: 'The Chamberlain',
        classification: 'public',
      },
      for: [{ committee: 'finance', meeting: 'finance-2020', purpose: 'information' }],
      recommendations: [
        { key: 'note', kind: 'note', text: 'Note the report' },
        { ...record(item('decision')), key: `${CANARY}-asked` },
      ],
      sections: [
        {
          ...{ kind: 'authored', heading: 'Background' },
          paragraphs: [{ key: 'own', text: 'Work goes on.' }, item('paragraph')],
        },
        { kind: 'programme', heading: 'Progress', programme: 'open' },
        { kind: 'programme', heading: `${CANARY} heading`, programme: `${CANARY}-programme` },
        ...['risks', 'promises', 'actions', 'decisions'].map((kind) => ({
          ...{ kind, heading: `All ${kind}` },
        })),
      ],
      appendices: [
        { title: 'Plan', classification: 'public' },
        { title: `${CANARY} appendix`, classification: secretOf(CANARY) },
      ],
    },
    { ...record(item('report')), key: `${CANARY}-report` },
  ],
  promises: [item('promise')],
  actions: [
    item('action'),
    {
      ...record(item('action', { owner: 'chief', answer: undefined, closedOn: undefined })),
      key: `${CANARY}-unanswered`,
    },
  ],
}

function record(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new Error('An item is expected')
  return value
}

export function canaryFile(): PortfolioFile {
  const reading = readPortfolioFile(CANARY_JSON)
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults.slice(0, 20)))
  return reading.file
}
