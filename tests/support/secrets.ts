import { CANARY } from './canary'

const visibility = { nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: CANARY } }

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
  ],
  committees: [{ key: 'finance', name: 'Finance Committee' }],
  meetings: [{ key: 'finance-2020', committee: 'finance', date: '2020-07-21' }],
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
}
