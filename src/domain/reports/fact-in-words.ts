// Where a stated value comes from, in words that a person can check it by: which programme, which milestone, rating or
// figure, which of its fields, what is on record, from which document and since when. Source: the main issue, "read the
// draft with each sentence's facts one click away".

import type { Day } from '../dates/day'
import type {
  Action,
  PortfolioFile,
  Programme,
  Source,
  ToldPromise,
} from '../portfolio-file/schema'
import type { FactRef } from './document'
import type { Entered } from './entered'
import { fieldLabel, periodInWords, valueInWords } from './fact-values'
import { pointedTo } from './pointers'
import { recommendationKey } from './report-key'

export interface FactInWords {
  /** What the value is of: `Milestone: High-level design`. */
  thing: string
  /** Which of its values: `Forecast`. */
  field: string
  /** The value as the draft knew it, printed: `early October 2020`. */
  value: string
  programme?: { key: string; name: string }
  /** `IT Division - Member Update, 21 July 2020, paragraph 13` */
  source?: string
  recordedOn?: Day
  /** Who put it on record, where the record of changes knows. */
  entered?: Entered
}

/** What stands at a fact's path. */
interface Found {
  thing: string
  source?: Source | undefined
  recordedOn?: Day | undefined
}

/** Names a fact among the `facts` of a report: two sentences that state the same value share it. */
export function factKey({ path, field, value }: FactRef): string {
  return [path, field ?? '', value ?? ''].join('|')
}

/** The fact in words. A path that leads to nothing any more is given as it stands, so that nothing is hidden. */
export function describeFact(file: PortfolioFile, fact: FactRef): FactInWords {
  const [list, key, ...rest] = fact.path.split('/')
  const programme =
    list === 'programmes' ? file.programmes.find((one) => one.key === key) : undefined
  const found =
    programme === undefined
      ? findElsewhere(file, fact.path.split('/'))
      : findInProgramme(programme, rest, fact)
  const { thing, source, recordedOn } = found ?? { thing: fact.path }
  const from = source ?? programme?.source
  return {
    thing,
    field: fieldLabel(fact.field, fact.path),
    value:
      fact.value === undefined
        ? ''
        : (pointedTo(fact, file) ?? valueInWords(fact.field, fact.value)),
    ...(programme === undefined ? {} : { programme: { key: programme.key, name: programme.name } }),
    ...(from === undefined ? {} : { source: sourceInWords(from) }),
    ...(recordedOn === undefined ? {} : { recordedOn }),
  }
}

function sourceInWords({ document, paragraph }: Source): string {
  return paragraph === undefined ? document : `${document}, paragraph ${paragraph}`
}

function findInProgramme(programme: Programme, steps: string[], fact: FactRef): Found | undefined {
  const [list, key = '', day] = steps
  switch (list) {
    case undefined:
      return { thing: 'The programme itself', source: programme.source }
    case 'names':
      return { thing: 'A former name of the programme' }
    case 'milestones':
      return findMilestone(programme, steps, fact)
    case 'ratings': {
      const rating = programme.ratings.find(
        ({ dimension = 'overall', recordedOn }) => dimension === key && recordedOn === day,
      )
      return rating && { ...rating, thing: key === 'overall' ? 'Rating' : `Rating of ${key}` }
    }
    case 'risks': {
      const risk = programme.risks.find((one) => one.key === key)
      return risk && { ...risk, thing: `Risk: ${risk.title}` }
    }
    case 'events': {
      const event = byKeyOrPlace(programme.events, key)
      return event && { ...event, thing: 'Event' }
    }
    case 'decisions': {
      const decision = byKeyOrPlace(programme.decisions, key)
      return decision && { ...decision, thing: 'Decision' }
    }
    case 'measures':
      return findMeasure(programme.measures, steps.slice(1))
    case 'dependencies':
      return { thing: 'What it waits for' }
    case 'references':
      return { thing: 'What it refers to' }
    default:
      return undefined
  }
}

function findMilestone(programme: Programme, steps: string[], fact: FactRef): Found | undefined {
  const [, key, , day] = steps
  const milestone = programme.milestones.find((one) => one.key === key)
  if (milestone === undefined) return undefined
  const dated = [...milestone.forecasts, ...milestone.rebaselines].find(
    ({ recordedOn }) => recordedOn === day,
  )
  const forecast =
    fact.field === 'forecast'
      ? milestone.forecasts.findLast((one) => one.forecast === fact.value)
      : undefined
  const { source, recordedOn } = milestone
  return {
    thing: `Milestone: ${milestone.name}`,
    source,
    recordedOn: (dated ?? forecast)?.recordedOn ?? recordedOn,
  }
}

function findMeasure(measures: PortfolioFile['measures'], steps: string[]): Found | undefined {
  const [key, , , , ...period] = steps
  const measure = measures.find((one) => one.key === key)
  if (measure === undefined) return undefined
  const when = period.length === 0 ? '' : `, ${periodInWords(period.join('/'))}`
  return { thing: `Measure: ${measure.name}${when}`, source: measure.source }
}

function findRecommendation(file: PortfolioFile, report?: string, key?: string): Found | undefined {
  const found = file.reports.find((one) => one.key === report)
  const asked = found?.recommendations.find(
    (one, place) => (one.key ?? recommendationKey(place)) === key,
  )
  return found && asked && { thing: `Recommendation of “${found.subject}”`, source: asked.source }
}

/** A promise or an action; what became of it is a fact of the day on which that was said. */
function findTold(
  things: readonly (ToldPromise | Action)[],
  kind: string,
  key: string | undefined,
  [part]: string[],
): Found | undefined {
  const thing = things.find((one) => one.key === key)
  if (thing === undefined) return undefined
  const { text, source, recordedOn } = thing
  const account = 'closed' in thing ? thing.closed : 'answer' in thing ? thing.answer : undefined
  return {
    thing: `${kind}: ${text}`,
    source,
    recordedOn: part === undefined ? recordedOn : account?.on,
  }
}

function findElsewhere(file: PortfolioFile, [list, key, ...rest]: string[]): Found | undefined {
  switch (list) {
    case 'measures':
      return findMeasure(file.measures, [key ?? '', ...rest])
    case 'organisations':
      return { thing: nameOf(file.organisations, key) ?? 'Organisation' }
    case 'promises':
      return findTold(file.promises, 'Promise', key, rest)
    case 'actions':
      return findTold(file.actions, 'Action', key, rest)
    case 'people':
      return { thing: nameOf(file.people, key) ?? 'Person' }
    case 'meetings':
      return { thing: 'Meeting' }
    case 'accounts':
      return { thing: 'What became of what was reported' }
    case 'reports':
      if (rest[0] === 'recommendations') return findRecommendation(file, key, rest[1])
      return { thing: 'Written by the author of this report' }
    case 'portfolio':
      return { thing: 'The day of this report’s facts' }
    case 'committees':
      return { thing: 'Committee' }
    case 'told':
      return { thing: `The last report to ${committeeName(file, key) ?? 'this committee'}` }
    default:
      return undefined
  }
}

function nameOf(
  things: readonly { key: string; name: string }[],
  key: string | undefined,
): string | undefined {
  return things.find((one) => one.key === key)?.name
}

function committeeName({ committees }: PortfolioFile, key: string | undefined): string | undefined {
  const name = nameOf(committees, key)
  return name === undefined ? undefined : `the ${name}`
}

/** An item without a key of its own is named by its place. */
export function byKeyOrPlace<Item extends { key?: string | undefined }>(
  items: readonly Item[],
  key: string,
): Item | undefined {
  return items.find((item) => item.key === key) ?? items[Number(key)]
}
