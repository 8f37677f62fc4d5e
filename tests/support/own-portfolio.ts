import { type PortfolioFile, portfolioFileSchema } from '@/domain/portfolio-file/schema'

/** A small portfolio in which something of every kind is not public; written as a person would write the file. */
export function portfolioWithSecrets(): PortfolioFile {
  return portfolioFileSchema.parse({
    format: 'milepost/portfolio',
    version: 1,
    asAt: '2020-07-08',
    organisations: [
      { key: 'council', name: 'Borough Council', abbreviation: 'BC' },
      { key: 'police', name: 'Borough Police' },
      { key: 'bidder', name: 'Bidder for the merger' },
      { key: 'nobody', name: 'An organisation that nothing names' },
    ],
    people: [
      { key: 'ada', name: 'Ada Lovelace', office: 'Head of IT', email: 'ada@example.org' },
      { key: 'grace', name: 'Grace Hopper' },
      { key: 'broker', name: 'Broker of the merger' },
    ],
    committees: [{ key: 'finance', name: 'Finance Committee' }],
    meetings: [{ key: 'finance-july', committee: 'finance', date: '2020-07-21' }],
    programmes: [
      {
        key: 'network',
        name: 'Network refresh',
        abbreviation: 'NR',
        names: [{ name: 'Cable renewal', kind: 'former', until: '2019-12-31' }],
        kind: 'programme',
        organisations: ['council'],
        stage: 'build',
        status: 'active',
        lead: 'ada',
        ratings: [
          { recordedOn: '2020-03-31', value: 'amber', reason: 'Late design' },
          { recordedOn: '2020-06-30', value: 'red', reason: 'A claim', visibility: secret() },
        ],
        milestones: [
          {
            key: 'design',
            name: 'Design agreed',
            recordedOn: '2020-01-31',
            baseline: '2020-03',
            forecast: '2020-06',
            status: 'in-progress',
          },
          {
            key: 'go-live',
            name: 'Network live',
            recordedOn: '2020-01-31',
            baseline: '2020-12',
            dependsOn: ['design', 'merger/signed'],
          },
          {
            key: 'claim',
            name: 'Claim settled',
            recordedOn: '2020-01-31',
            baseline: '2020-05',
            visibility: secret(),
          },
        ],
        risks: [
          { key: 'supplier', title: 'The supplier fails' },
          { key: 'claim', title: 'The claim is lost', visibility: secret() },
        ],
        dependencies: [{ on: 'merger', text: 'the building of the merged service' }],
      },
      {
        key: 'wifi',
        name: 'Wireless in libraries',
        kind: 'project',
        parent: 'network',
        organisations: ['council', 'police'],
        status: 'active',
        lead: 'grace',
        ratings: [{ recordedOn: '2020-06-30', value: 'green' }],
      },
      {
        key: 'merger',
        name: 'Merger of two services',
        kind: 'programme',
        visibility: secret(),
        status: 'proposed',
        organisations: ['bidder'],
        lead: 'grace',
        sponsor: 'broker',
        milestones: [
          {
            key: 'signed',
            name: 'Agreement signed',
            recordedOn: '2020-01-31',
            baseline: '2020-02',
          },
        ],
        dependencies: [{ on: 'network', milestone: 'network/go-live', text: 'lines to the site' }],
      },
      {
        key: 'archive',
        name: 'Archive moved',
        kind: 'project',
        parent: 'merger',
        status: 'closed',
        dependencies: [{ on: 'network', milestone: 'network/claim', text: 'the settlement' }],
      },
    ],
    reports: [],
  })
}

const secret = () => ({
  nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'commercial' },
})
