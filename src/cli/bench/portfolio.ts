import { asApproximateDate } from '@/domain/dates/approximate-date'
import { asDay, type Day } from '@/domain/dates/day'
import { addDays } from '@/domain/dates/day-arithmetic'
import type { Milestone, PortfolioFile, Programme, Rating } from '@/domain/portfolio-file/schema'
import type { RatingValue } from '@/domain/ratings/values'

export const BENCH_DAY: Day = asDay('2020-07-08')
const FIRST_DAY: Day = asDay('2019-09-01')
const MILESTONES = 20

/** Numbers in [0, 1) that are the same for the same seed on every machine (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Numbers = () => number

const pick = <T>(numbers: Numbers, words: readonly [T, ...T[]]): T =>
  words[Math.floor(numbers() * words.length)] ?? words[0]

/** A portfolio of `size` programmes with 20 milestones and 6 ratings each, the same for the same size and seed. */
export function generatePortfolio(size: number, seed = 20200708): PortfolioFile {
  const numbers = seededNumbers(seed)
  return {
    format: 'milepost/portfolio',
    version: 1,
    asAt: BENCH_DAY,
    organisations: [
      { key: 'council', name: 'Borough Council', abbreviation: 'BC', aliases: [] },
      { key: 'police', name: 'Borough Police', abbreviation: 'BP', aliases: [] },
    ],
    people: Array.from({ length: 20 }, (_, n) => ({
      key: `lead-${n}`,
      name: `Officer ${n}`,
      office: `Head of Service ${n}`,
    })),
    committees: [
      {
        ...{ key: 'finance', name: 'Finance Committee', clearDays: 5 },
        ...{ formerNames: [], namesUntil: [], templates: [] },
      },
    ],
    meetings: [
      { key: 'finance-2020-07-21', committee: 'finance', date: asDay('2020-07-21'), changes: [] },
    ],
    programmes: Array.from({ length: size }, (_, n) => generateProgramme(n, numbers)),
    measures: [],
    reports: [],
    promises: [],
    actions: [],
    corporatePlans: [],
  }
}

function generateProgramme(n: number, numbers: Numbers): Programme {
  const number = String(n + 1).padStart(5, '0')
  return {
    key: `programme-${number}`,
    name: `Service improvement programme ${number}`,
    abbreviation: `SIP${number}`,
    names: [],
    kind: pick(numbers, ['programme', 'project', 'workstream']),
    organisations: [pick(numbers, ['council', 'police'])],
    objective: 'Replace the systems of the service and retire the old ones',
    stage: pick(numbers, ['business case', 'design', 'implementation', 'closing']),
    status: pick(numbers, ['active', 'active', 'active', 'paused']),
    lead: `lead-${Math.floor(numbers() * 20)}`,
    milestones: Array.from({ length: MILESTONES }, (_, m) => generateMilestone(m, numbers)),
    ratings: Array.from({ length: 6 }, (_, month) => generateRating(month, numbers)),
    measures: [],
    risks: [],
    events: [],
    decisions: [],
    dependencies: [],
    references: [],
  }
}

function generateMilestone(m: number, numbers: Numbers): Milestone {
  const promised = addDays(FIRST_DAY, m * 30 + Math.floor(numbers() * 20))
  const expected = addDays(promised, numbers() < 0.3 ? Math.floor(numbers() * 60) : 0)
  const done = expected <= BENCH_DAY && numbers() < 0.9
  return {
    key: `milestone-${m + 1}`,
    name: `Stage ${m + 1} accepted by the service`,
    kind: 'delivery',
    baseline: asApproximateDate(promised),
    forecast: asApproximateDate(expected),
    rebaselines: [],
    forecasts: [
      { recordedOn: FIRST_DAY, forecast: asApproximateDate(promised) },
      ...(expected === promised
        ? []
        : [
            {
              recordedOn: asDay('2020-03-02'),
              forecast: asApproximateDate(expected),
              reason: 'the supplier needs more time for testing',
            },
          ]),
    ],
    status: done ? 'done' : 'planned',
    ...(done ? { actual: asApproximateDate(expected) } : {}),
    dependsOn: [],
    recordedOn: FIRST_DAY,
  }
}

function generateRating(month: number, numbers: Numbers): Rating {
  const value = pick<RatingValue>(numbers, ['green', 'green', 'amber', 'red'])
  return {
    recordedOn: asDay(`2020-0${month + 1}-06`),
    value,
    ...(value === 'green'
      ? {}
      : {
          reason: 'two suppliers are behind with their deliveries',
          pathToGreen: 'a joint plan with both suppliers is being agreed',
          pathToGreenBy: asApproximateDate('2020-09'),
        }),
  }
}
