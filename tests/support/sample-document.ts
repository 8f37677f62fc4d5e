import { asDay } from '@/domain/dates/day'
import type {
  Block,
  DocumentSection,
  FactRef,
  ParagraphBlock,
  ReportDocument,
  Sentence,
} from '@/domain/reports/document'
import { incidentsTable, milestonesTable } from './sample-tables'

/** A sentence that states no facts: enough for a renderer, which draws text and nothing else. */
export function sentence(id: string, text: string, facts: FactRef[] = []): Sentence {
  return { id, text, facts, spans: [], forwardLooking: false, rule: 'sample' }
}

/** A numbered paragraph of the given sentences, with lettered items under it or none. */
export function paragraph(
  key: string,
  number: number,
  texts: string[],
  items: string[] = [],
): ParagraphBlock {
  return {
    kind: 'paragraph',
    key,
    number,
    origin: 'drafted',
    sentences: texts.map((text, index) => sentence(`${key}/${index}`, text)),
    items: items.map((text, index) => ({
      key: `item-${index}`,
      sentences: [sentence(`${key}/item-${index}`, text)],
    })),
  }
}

function section(key: string, heading: string, blocks: Block[]): DocumentSection {
  return { key, heading, blocks }
}

const edited: ParagraphBlock = {
  ...paragraph('recovery/plan', 5, [
    'The IT Director, with colleagues in both organisations, has written a draft digital and technology plan.',
    'It was presented to the Gold recovery group on 30 June 2020.',
  ]),
  origin: 'edited',
  original: { sentences: [sentence('recovery/plan/0', 'A draft plan was presented.')], items: [] },
}

const sections: DocumentSection[] = [
  section('background', 'Background', [
    {
      ...paragraph('background/services', 1, [
        'The IT Division provides services to the City of London Corporation (CoL), the City of London Police (CoLP) and London Councils.',
      ]),
      origin: 'authored',
    },
    paragraph('background/scope', 2, [
      'This report gives the position of 12 programmes as at 8 July 2020. Of these, 3 are rated Amber and none is rated Red.',
    ]),
  ]),
  section('covid', 'COVID-19 response', [
    paragraph('covid/laptops', 3, [
      'The Division has issued over 330 laptops and other devices since 23 March 2020.',
      'It has also set up over 300 Teams telephone numbers.',
    ]),
    paragraph('covid/hunt-groups', 4, [
      'Hunt groups are in place for Housing Repairs and for Revenues & Benefits.',
    ]),
  ]),
  section('recovery', 'The recovery plan', [edited]),
  section('sourcing', '2020 sourcing programme', [
    paragraph('sourcing/rating', 6, [
      'The programme is rated Amber, as it was on 9 June 2020, because four of the 54 servers that have moved are still running in both places.',
    ]),
    paragraph('sourcing/contract', 7, ['The contract for IT services starts on 1 September 2020.']),
    paragraph(
      'sourcing/benefits',
      8,
      ['The contract is to bring four improvements for CoL and CoLP:'],
      [
        'A new technology support desk in Guildhall, and one for the Police.',
        'More automation of infrastructure management, so that staff find the cause of a problem before it disrupts a service.',
        'Better security and resilience, and quicker set-up and removal of services.',
        'Self-service for staff to report problems and follow them, with webchat first and chatbots later.',
      ],
    ),
    { kind: 'withheld', key: 'sourcing/savings', ground: 'Schedule 12A paragraph 3' },
    { kind: 'heading', key: 'sourcing/heading-1', text: 'Servers & data centres' },
    paragraph('sourcing/servers', 9, [
      'About 50 servers have moved from the data centres to Microsoft Azure. The old servers are to be decommissioned in July 2020.',
    ]),
  ]),
  section('police-itm', 'City of London Police IT modernisation', [
    paragraph(
      'police-itm/done',
      10,
      ['Two milestones have been completed since 9 June 2020:'],
      [
        'The high-level design was completed on 3 July 2020.',
        'The security zone was completed on 26 June 2020, four weeks before its baseline of 24 July 2020.',
      ],
    ),
    paragraph('police-itm/next', 11, [
      'The accelerated programme is now forecast for early October 2020. It was forecast for September 2020 in the report of 9 June 2020.',
    ]),
    milestonesTable,
  ]),
  section('erp', 'Enterprise resource planning (ERP) review', [
    paragraph('erp/review', 12, [
      'The review started on 13 May 2020. No rating has been recorded.',
    ]),
  ]),
  section('network', 'Network transformation', [
    paragraph('network/rollout', 13, [
      'Of 31 sites, 28 have moved to the new network. The other three are due in August 2020.',
    ]),
  ]),
  section('telephony', 'Telephony replacement', [
    paragraph('telephony/late', 14, [
      'The pilot was due on 30 June 2020 and has not been recorded as complete.',
    ]),
  ]),
  section('desktop', 'Desktop refresh', [
    paragraph('desktop/progress', 15, [
      'All 640 desktops at Guildhall were replaced by 15 June 2020.',
    ]),
  ]),
  section('service', 'IT service performance', [
    paragraph('service/incidents', 16, [
      'There were no priority 1 incidents in the quarter. All nine priority 2 incidents were fixed within six hours.',
    ]),
    incidentsTable,
    paragraph('service/satisfaction', 17, [
      'Satisfaction was +76 in April, +74 in May and +62 in June 2020. Anything above +50 is viewed as good.',
    ]),
  ]),
  section('digital', 'Digital adoption', [
    paragraph(
      'digital/teams',
      18,
      ['Use of Microsoft Teams rose between February and June 2020:'],
      [
        'Active users rose from about 1,300 to over 2,250.',
        'Meeting participants rose from under 3,000 to over 30,000 a month.',
        'Messages rose from about 50,000 to over 200,000 a month.',
      ],
    ),
    paragraph('digital/sharepoint', 19, [
      'There were 1,694 active SharePoint sites in May 2020, compared with 960 in January 2020.',
    ]),
  ]),
  section('training', 'Training', [
    paragraph('training/sessions', 20, [
      'In June 2020, 185 staff attended a virtual training session.',
    ]),
  ]),
  section('decisions', 'Decisions sought', [
    paragraph('decisions/forecast', 21, [
      'The Police Authority Board is asked to agree the new forecast of early October 2020.',
    ]),
  ]),
]

/** A report to two committees with everything in it that a report may hold: 13 sections, 21 paragraphs, two tables. */
export const sampleDocument: ReportDocument = {
  header: {
    key: 'member-update-2020-07',
    committees: [
      { name: 'Finance Committee', date: asDay('2020-07-21'), purpose: 'information' },
      { name: 'Police Authority Board', date: asDay('2020-07-23'), purpose: 'decision' },
    ],
    subject: 'IT Division – Member Update',
    classification: 'Public',
    reportOf: 'The Chamberlain',
    author: 'Sean Green, IT Director',
    dataAsAt: asDay('2020-07-08'),
  },
  summary: {
    lead: 'This report tells Members what the IT Division did in the quarter to June 2020, what is late, and what comes next:',
    items: [
      {
        section: 'sourcing',
        sentences: [
          sentence(
            'sourcing/summary',
            'The 2020 sourcing programme is rated Amber. Its contract starts on 1 September 2020.',
          ),
        ],
      },
      {
        section: 'police-itm',
        sentences: [
          sentence(
            'police-itm/summary',
            'City of London Police IT modernisation is now forecast for early October 2020, later than was reported on 9 June 2020.',
          ),
        ],
      },
      {
        section: 'telephony',
        sentences: [sentence('telephony/summary', 'The telephony pilot is overdue.')],
      },
      {
        section: 'service',
        sentences: [
          sentence('service/summary', 'There were no priority 1 incidents in the quarter.'),
        ],
      },
    ],
  },
  recommendations: [
    { key: 'note', text: 'Note the report.' },
    {
      key: 'agree',
      text: 'Agree that Police IT modernisation is to be completed by early October 2020.',
    },
  ],
  sections,
  appendices: [
    { title: 'Milestones of all programmes', classification: 'Public' },
    { title: 'Contract values', classification: 'Not public: Schedule 12A paragraph 3' },
  ],
  contact: {
    name: 'Sean Green',
    office: 'IT Director',
    telephone: '020 7332 3470',
    email: 'sean.green@cityoflondon.gov.uk',
  },
  withheld: [{ section: 'sourcing', ground: 'Schedule 12A paragraph 3' }],
  warnings: [],
}
