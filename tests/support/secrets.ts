import { CANARY } from './canary'

const visibility = { nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: CANARY } }

/** What a committee was told, and what became of it. */
const promise = (key: string, word: string, more: object) => ({
  ...{ key: `told-${key}`, toldTo: 'finance', toldOn: '2020-06-01', text: `${word} ${key}` },
  closed: { on: '2020-07-01', outcome: 'kept', note: `${word} note` },
  ...more,
})

/** What a committee asked for, and what was answered. */
const action = (key: string, word: string, more: object) => ({
  ...{ key: `asked-${key}`, committee: 'finance', kind: 'action', text: `${word} ${key}` },
  ...{ recordedOn: '2020-06-17', answer: { on: '2020-07-01', text: `${word} answer` } },
  ...more,
})

/** A portfolio in which what is public refers to what is withheld in every way there is. What is withheld holds the canary. */
export const PORTFOLIO_WITH_SECRETS = {
  format: 'milepost/portfolio',
  version: 1,
  asAt: '2020-07-08',
  organisations: [
    { key: 'city', name: 'City' },
    { key: `${CANARY}-limited`, name: `${CANARY} Limited` },
  ],
  people: [
    { key: 'chief', name: 'Chief Officer', email: `chief.${CANARY}@example.gov.uk` },
    { key: `${CANARY}-smith`, name: `${CANARY} Smith` },
    { key: `${CANARY}-rater`, name: `${CANARY} Rater` },
    { key: 'unnamed', name: 'Named by nothing' },
    { key: 'asked', name: 'Asked in public' },
    { key: `${CANARY}-asked`, name: `${CANARY} Asked` },
  ],
  committees: [{ key: 'finance', name: 'Finance Committee' }],
  meetings: [
    { key: 'finance-2020', committee: 'finance', date: '2020-07-21' },
    { key: 'finance-june', committee: 'finance', date: '2020-06-16' },
  ],
  programmes: [
    {
      key: 'open',
      name: 'Open programme',
      kind: 'programme',
      parent: `${CANARY}-programme`,
      lead: 'chief',
      organisations: ['city'],
      milestones: [
        {
          key: 'open-step',
          name: 'Open step',
          baseline: '2020-08',
          dependsOn: [`${CANARY}-step`, `${CANARY}-programme/first`],
          forecasts: [
            { recordedOn: '2020-05-01', forecast: '2020-09', toldTo: `${CANARY}-report` },
            { recordedOn: '2020-06-15', forecast: '2020-10', toldTo: `${CANARY}-report` },
          ],
        },
        { key: 'next-step', name: 'Next step', baseline: '2021', dependsOn: ['open-step'] },
        { key: `${CANARY}-step`, name: `${CANARY} step`, baseline: '2020-09', visibility },
      ],
      ratings: [
        { recordedOn: '2020-05-01', value: 'green' },
        { recordedOn: '2020-06-01', value: 'red', reason: CANARY, visibility },
        { recordedOn: '2020-07-01', value: 'amber', previous: 'red', reason: 'Late' },
      ],
      risks: [
        {
          key: 'supply',
          title: `Supply ends with ${CANARY}`,
          recordedOn: '2020-06-15',
          visibility,
        },
      ],
      events: [
        { kind: 'progress', text: 'Work began' },
        { kind: 'progress', text: `${CANARY} flew`, visibility },
      ],
      decisions: [{ kind: 'note', text: `${CANARY} noted`, visibility }],
      measures: [
        {
          key: `${CANARY}-measure`,
          name: CANARY,
          visibility,
          series: [
            { organisation: `${CANARY}-limited`, observations: [{ period: '2020', value: 1 }] },
          ],
        },
      ],
      dependencies: [{ on: `${CANARY}-programme`, text: `after ${CANARY}` }],
    },
    {
      key: `${CANARY}-programme`,
      name: `${CANARY} programme`,
      names: [{ name: `${CANARY} of old`, kind: 'former' }],
      kind: 'programme',
      lead: `${CANARY}-smith`,
      organisations: [`${CANARY}-limited`],
      visibility,
      milestones: [{ key: 'first', name: `${CANARY} first`, baseline: '2020' }],
      ratings: [
        { recordedOn: '2020-05-01', value: 'red', reason: CANARY, ratedBy: `${CANARY}-rater` },
      ],
      dependencies: [{ on: 'open', text: `before ${CANARY}` }],
    },
  ],
  reports: [
    {
      key: `${CANARY}-report`,
      subject: `${CANARY} report`,
      reportOf: CANARY,
      classification: visibility,
      for: [{ committee: 'finance', meeting: 'finance-2020', purpose: 'information' }],
      sections: [{ kind: 'programme', heading: CANARY, programme: `${CANARY}-programme` }],
    },
  ],
  promises: [
    promise('of-a-programme', 'Promised', { programme: 'open' }),
    promise('of-a-step', 'Promised', { milestone: 'open/open-step' }),
    promise('of-a-meeting', 'Promised', { toldOn: '2020-06-16' }),
    promise('of-nothing', CANARY, {}),
    promise('of-another-day', CANARY, { toldOn: '2020-06-17' }),
    promise('withheld', CANARY, { programme: 'open', visibility }),
    promise('of-secret-step', CANARY, { milestone: `open/${CANARY}-step` }),
    promise('of-secret-programme', CANARY, { programme: `${CANARY}-programme` }),
    promise('of-secret-report', CANARY, { programme: 'open', report: `${CANARY}-report` }),
  ],
  actions: [
    action('of-a-programme', 'Asked', { programme: 'open' }),
    action('of-a-meeting', 'Asked', { meeting: 'finance-june', owner: 'asked' }),
    action('of-nothing', CANARY, { owner: `${CANARY}-asked` }),
    action('withheld', CANARY, { meeting: 'finance-june', visibility, owner: `${CANARY}-asked` }),
    action('of-secret-programme', CANARY, {
      ...{ meeting: 'finance-june', programme: `${CANARY}-programme`, owner: `${CANARY}-asked` },
    }),
  ],
}
