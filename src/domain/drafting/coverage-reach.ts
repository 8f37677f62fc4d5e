// Which things have no place in the sections of a report, and why: no section is on the programme, the measure or the list,
// it was told to or asked by another committee, or a figure lies outside the periods that a section is for.
// Source: drafting, "what was left out is listed with why".

import { readApproximateDate } from '../dates/approximate-date'
import { sortKeyOf } from '../dates/approximate-window'
import { programmeOf } from '../portfolio-file/committee-lists'
import type {
  Action,
  PortfolioFile,
  Report,
  ReportSection,
  Risk,
  ToldPromise,
} from '../portfolio-file/schema'
import type { FactRef } from '../reports/document'
import type { RegisterKind } from '../reports/values'

/** Why no section is about a fact; undefined where one is. */
export type Outside = (fact: FactRef) => string | undefined

/** What a paper is about: its report, where it is of one, and the programmes that have a section of their own. */
export interface Reach {
  file: PortfolioFile
  report: Report | undefined
  programmes: ReadonlySet<string>
}

/** What says of each fact of the snapshot whether it lies outside of the sections of a paper. */
export function outsideOf(reach: Reach): Outside {
  const { file } = reach
  const promises = new Map(file.promises.map((one) => [one.key, outsidePromise(one, reach)]))
  const actions = new Map(file.actions.map((one) => [one.key, outsideAction(one, reach)]))
  const measures = new Map(file.measures.map(({ key }) => [key, periodsFor(key, reach)]))
  return (fact) => {
    const steps = fact.path.split('/')
    const [list, key = ''] = steps
    switch (list) {
      case 'programmes':
        return outsideProgramme(steps, reach)
      case 'measures':
        return outsidePeriods(fact, measures.get(key))
      case 'promises':
        return promises.get(key)
      case 'actions':
        return actions.get(key)
      case 'reports':
        return outsideRecommendation(key, reach)
      default:
        return undefined
    }
  }
}

/** The registers of a kind, each with the programmes that it is on; none: on all. */
function registersOf({ report }: Reach, kind: RegisterKind): ReadonlySet<string>[] {
  const sections = report?.sections ?? []
  const own = sections.flatMap((one) => (one.kind === 'programme' ? [one.programme] : []))
  return sections.flatMap((one) =>
    one.kind === kind ? [new Set(one.programmes.length > 0 ? one.programmes : own)] : [],
  )
}

const covers = (registers: readonly ReadonlySet<string>[], key: string | undefined) =>
  registers.some((wanted) => key === undefined || wanted.size === 0 || wanted.has(key))

function outsideProgramme([, key = '', things, thing]: string[], reach: Reach): string | undefined {
  if (reach.programmes.has(key)) return undefined
  const register = things === 'risks' || things === 'decisions' ? things : undefined
  if (register === undefined || !covers(registersOf(reach, register), key))
    return 'no section is on this programme'
  const risk = register === 'risks' && risksOf(key, reach).find((one) => one.key === thing)
  return risk && isOver(risk) ? 'it is closed' : undefined
}

const risksOf = (key: string, { file }: Reach) =>
  file.programmes.find((one) => one.key === key)?.risks ?? []

const isOver = ({ status }: Risk) => status === 'closed' || status === 'removed'

function committeesOf({ report }: Reach): ReadonlySet<string> {
  return new Set(report?.for.map(({ committee }) => committee))
}

function outsidePromise(promise: ToldPromise, reach: Reach): string | undefined {
  const registers = registersOf(reach, 'promises')
  if (registers.length === 0) return 'no section is on promises'
  if (!committeesOf(reach).has(promise.toldTo)) return 'another committee was told it'
  return covers(registers, programmeOf(promise))
    ? undefined
    : 'it is about a programme that no section on promises is on'
}

function outsideAction(action: Action, reach: Reach): string | undefined {
  const registers = registersOf(reach, 'actions')
  if (registers.length === 0) return 'no section is on actions'
  if (!committeesOf(reach).has(action.committee)) return 'another committee asked for it'
  if (action.closedOn !== undefined) return 'it is closed'
  return covers(registers, action.programme)
    ? undefined
    : 'it is about a programme that no section on actions is on'
}

/** What another report asks for is told where it was answered, by a section on decisions. */
function outsideRecommendation(key: string, reach: Reach): string | undefined {
  if (key === reach.report?.key) return undefined
  return registersOf(reach, 'decisions').length === 0
    ? 'another report asks for it, and no section is on decisions'
    : undefined
}

type MeasuresSection = Extract<ReportSection, { kind: 'measures' }>

/** The periods of the sections that are on a measure, in order; none: no section is. */
function periodsFor(key: string, { report }: Reach): MeasuresSection['periods'] | undefined {
  const sections = (report?.sections ?? []).filter(
    (one): one is MeasuresSection => one.kind === 'measures' && one.measures.includes(key),
  )
  if (sections.length === 0) return undefined
  return sections
    .flatMap(({ periods }) => periods)
    .toSorted((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1))
}

function outsidePeriods(
  { path }: FactRef,
  periods: MeasuresSection['periods'] | undefined,
): string | undefined {
  if (periods === undefined) return 'no section is on this measure'
  const [, written] = path.split('/observations/')
  const reading = written === undefined ? undefined : readApproximateDate(written)
  if (!reading?.ok || periods.includes(reading.date)) return undefined
  const [first] = periods
  const last = periods.at(-1)
  if (first === undefined || last === undefined) return 'its section is for no period'
  if (sortKeyOf(reading.date) < sortKeyOf(first))
    return 'it is of before the periods of its section'
  if (sortKeyOf(reading.date) > sortKeyOf(last)) return 'it is of after the periods of its section'
  return 'its section is not for this period'
}
