import { asApproximateDate } from '@/domain/dates/approximate-date'
import { asDay } from '@/domain/dates/day'
import { draftDocument } from '@/domain/drafting/draft'
import type {
  Measure,
  PortfolioFile,
  Programme,
  Report,
  Risk,
  Visibility,
} from '@/domain/portfolio-file/schema'
import type { ReportDocument } from '@/domain/reports/document'
import { BENCH_DAY, generatePortfolio } from './portfolio'

const PROGRAMMES = 40
/** The milestones around the day of the report. */
const SHOWN = [8, 14] as const
const MEASURES = 12
const KEY = 'annual-update'
const PERIODS = ['2020-01', '2020-02', '2020-03', '2020-04', '2020-05', '2020-06']
const EXEMPT: Visibility = {
  nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'prices under negotiation' },
}

/** A public report of some thirty pages on forty programmes, with everything in it that a report may hold. */
export function draftLongReport(): ReportDocument {
  const file = longReportFile()
  return draftDocument({ file, report: KEY, audience: 'public', asAt: BENCH_DAY })
}

/** What it is drafted from. */
export function longReportFile(): PortfolioFile {
  const file = generatePortfolio(PROGRAMMES)
  const programmes = file.programmes.map(withMore)
  const measures = Array.from({ length: MEASURES }, (_, n) => measureOf(n))
  return { ...file, programmes, measures, reports: [reportOf(programmes, measures)] }
}

/** Some of its milestones, a risk for each programme, every tenth of them not for the public, and a sum that every fifth asks for. */
function withMore(programme: Programme, n: number): Programme {
  const decision = {
    kind: 'approve' as const,
    text: `Approve the next stage of ${programme.name}`,
    amount: { value: 120_000 + n * 5000, currency: 'GBP' as const },
    soughtAt: 'finance-2020-07-21',
  }
  const milestones = programme.milestones.slice(...SHOWN)
  return { ...programme, milestones, risks: [riskOf(n)], decisions: n % 5 === 0 ? [decision] : [] }
}

function riskOf(n: number): Risk {
  return {
    key: `risk-${n + 1}`,
    reference: `R${n + 1}`,
    title: `Loss of the supplier of service ${n + 1} before its records have moved`,
    recordedOn: asDay('2020-05-04'),
    mitigation: 'A second supplier is kept ready, and the records are copied every night.',
    likelihood: n % 2 === 0 ? 3 : 2,
    impact: n % 3 === 0 ? 8 : 4,
    status: 'open',
    ...(n % 10 === 9 ? { visibility: EXEMPT } : {}),
  }
}

function measureOf(n: number): Measure {
  const series = ['council', 'police'].map((organisation, place) => ({
    organisation,
    target: 95,
    targetKind: 'at-least' as const,
    observations: PERIODS.map((period, month) => ({
      period: asApproximateDate(period),
      value: 90 + ((n + month + place) % 11),
    })),
  }))
  return {
    key: `measure-${n + 1}`,
    name: `Requests of service ${n + 1} answered within two working days`,
    unit: '%',
    better: 'higher',
    series,
  }
}

function reportOf(programmes: readonly Programme[], measures: readonly Measure[]): Report {
  const periods = PERIODS.map((period) => asApproximateDate(period))
  return {
    key: KEY,
    subject: 'Annual update on the service improvement programmes',
    reportOf: 'The Chamberlain',
    classification: 'public',
    for: [{ committee: 'finance', meeting: 'finance-2020-07-21', purpose: 'decision' }],
    dataAsAt: BENCH_DAY,
    outcomes: [],
    answers: [],
    recommendations: [
      { kind: 'note', text: 'Note the progress of the forty service improvement programmes' },
      { kind: 'agree', text: 'Agree that the next update comes in January 2021' },
    ],
    sections: [
      { kind: 'authored', heading: 'Background', paragraphs: BACKGROUND },
      ...programmes.map(({ key, name }) => ({
        ...{ kind: 'programme' as const, heading: name, programme: key, include: [] },
      })),
      {
        ...{ kind: 'measures', heading: 'Performance of the services', periods },
        measures: measures.map(({ key }) => key),
      },
      { kind: 'risks', heading: 'Risks', programmes: [] },
      { kind: 'decisions', heading: 'Decisions', programmes: [] },
    ],
    appendices: [
      { title: 'Milestones of all programmes', classification: 'public' },
      { title: 'Glossary', classification: 'public' },
      { title: 'Prices of the suppliers', classification: EXEMPT },
    ],
    backgroundPapers: ['Service improvement strategy, 10 March 2020'],
    contact: { name: 'Officer 1', office: 'Head of Service 1', telephone: '020 7946 0000' },
  }
}

const BACKGROUND = [
  {
    key: 'background',
    text: 'The council runs forty service improvement programmes. Each of them replaces the systems of one service and retires the old ones. How they are paid for is said in [[background/money]].',
  },
  {
    key: 'prices',
    text: 'The prices of the second supplier are twice those of the first.',
    visibility: EXEMPT,
  },
  {
    key: 'money',
    text: 'The programmes are paid for from the transformation reserve. What they are for is said in [[background/background]].',
  },
]
