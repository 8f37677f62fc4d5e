import { type Day, FIRST_DAY, LAST_DAY } from '@/domain/dates/day'
import { publicView } from '@/domain/portfolio-file/public-view'
import type { Programme } from '@/domain/portfolio-file/schema'
import { summariseProgramme } from '@/domain/programmes/summary'
import type { ProgrammeRow } from './history-row'
import { isKnownOn } from './known'
import { milestoneAt } from './milestone-from-row'
import { programmeAt } from './programme-from-row'

/** What a list shows of a programme from a day on; `lead` is a key. */
export type SummaryState = ReturnType<typeof stateOn>

/** The state of either view on a day; what both views need is worked out once. */
export function statesOf(row: ProgrammeRow) {
  const milestoneOf = milestoneReader(row)
  const isAllPublic = hasNoSecrets(row)
  const programmes = new Map<Day, Programme | null>()
  const states = new Map<Day, SummaryState>()
  return (day: Day, publicView: boolean): SummaryState | null => {
    if (!programmes.has(day)) programmes.set(day, programmeAt(row, day, milestoneOf))
    const programme = programmes.get(day) ?? null
    if (programme === null) return null
    if (publicView && !isAllPublic) {
      const shown = publicPart(programme)
      return shown && stateOn(row, day, shown, true)
    }
    const state = states.get(day) ?? stateOn(row, day, programme, isAllPublic)
    states.set(day, state)
    return state
  }
}

/** Reads each milestone that was never edited once, not once for every day. */
function milestoneReader(row: ProgrammeRow): typeof milestoneAt {
  const unedited = new Map(
    row.milestones
      .filter(({ revisions }) => revisions.length === 0)
      .map((milestone) => [milestone, milestoneAt(milestone, LAST_DAY)]),
  )
  return (milestone, day) => unedited.get(milestone) ?? milestoneAt(milestone, day)
}

function hasNoSecrets({ milestones, ratings, risks, events, decisions, ...row }: ProgrammeRow) {
  return [row, ...milestones, ...ratings, ...risks, ...events, ...decisions].every(
    ({ visibility }) => visibility === null,
  )
}

function publicPart(programme: Programme): Programme | null {
  const lists = { organisations: [], people: [], committees: [], meetings: [] }
  const { file } = publicView({
    format: 'milepost/portfolio',
    version: 1,
    asAt: FIRST_DAY,
    ...lists,
    programmes: [programme],
    measures: [],
    reports: [],
    promises: [],
    actions: [],
    corporatePlans: [],
  })
  return file.programmes[0] ?? null
}

function stateOn(row: ProgrammeRow, day: Day, programme: Programme, publicOnly: boolean) {
  const { next, lastUpdate, ...summary } = summariseProgramme(programme)
  const { name, abbreviation, stage, status, lead } = programme
  return {
    name,
    abbreviation: abbreviation ?? null,
    stage: stage ?? null,
    status: status ?? null,
    lead: lead ?? null,
    ...summary,
    nextName: next?.name ?? null,
    nextDate: next?.date ?? null,
    nextSortDay: next?.sortDay ?? null,
    firstDueLast: summary.openDueLast[0] ?? null,
    lastUpdate: latest([
      lastUpdate,
      lastEdit(row, day, programme),
      lastCorrection(row, day, publicOnly),
    ]),
  }
}

function latest(days: readonly (Day | null)[]): Day | null {
  return (
    days
      .flatMap((day) => day ?? [])
      .toSorted()
      .at(-1) ?? null
  )
}

/** The latest day by then on which a rating was corrected that speaks of a day before. */
function lastCorrection({ ratings }: ProgrammeRow, day: Day, publicOnly: boolean): Day | null {
  const known = ratings.filter(isKnownOn(day))
  const shown = known.filter(({ visibility }) => !publicOnly || visibility === null)
  return latest(shown.map(({ corrects, recordedOn }) => (corrects === null ? null : recordedOn)))
}

/** The latest day by then on which the programme, or a milestone that this view shows, was edited. */
function lastEdit(row: ProgrammeRow, day: Day, programme: Programme): Day | null {
  const shown = new Set(programme.milestones.map(({ key }) => key))
  const milestones = row.milestones.filter(({ key }) => shown.has(key))
  const edits = [row, ...milestones].flatMap(({ revisions }) => revisions.filter(isKnownOn(day)))
  return (
    edits
      .flatMap(({ recordedOn }) => recordedOn ?? [])
      .toSorted()
      .at(-1) ?? null
  )
}
