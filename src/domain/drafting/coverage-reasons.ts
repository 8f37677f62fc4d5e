// Why a fact is in no sentence: no section is about the thing, a rule of the drafter left it out, something later stands in
// its place, or such facts are not printed. The first that holds is given.
// Source: drafting, "what was left out is listed with why".

import type { FactRef } from '../reports/document'
import { type Citations, thingOf } from './citations'
import type { Outside } from './coverage-reach'
import type { LeftOut } from './message'

/** `outside` says why no section is about a thing; `leftOut` is what the drafter's rules left out; `isFirst`: nobody was told before. */
export interface Reasons {
  outside: Outside
  leftOut: readonly LeftOut[]
  isFirst: boolean
}

/** Why no sentence of a paper states the fact, in words that complete "left out: …". */
export function reasonFor(
  fact: FactRef,
  { outside, leftOut, isFirst }: Reasons,
  { tells }: Pick<Citations, 'tells'>,
): string {
  const { path, field = '' } = fact
  const without = outside(fact)
  if (without !== undefined) return without
  const said = leftOut.findLast(({ subject }) => isAbout(subject, path, field))?.why
  const own = REASONS[field]
  if (own !== undefined && NEVER_PRINTED.has(field) && (said === undefined || tells(thingOf(path))))
    return own
  return (
    said ?? reasonOfPath(path, field, tells) ?? (isFirst ? FIRST[field] : undefined) ?? own ?? VAGUE
  )
}

/** Whether what was left out of a subject holds for a fact: of a programme itself only what introduces it. */
function isAbout(subject: string, path: string, field: string): boolean {
  const isProgramme = /^programmes\/[^/]+$/.test(subject)
  if (isProgramme) return path === subject && INTRODUCES.has(field)
  return path === subject || path.startsWith(`${subject}/`) || isPart(path, subject)
}

const INTRODUCES: ReadonlySet<string> = new Set(['stage', 'objective', 'lead'])

/** What decides how something is told, and stands in no sentence. */
const NEVER_PRINTED: ReadonlySet<string> = new Set([
  ...['recordedOn', 'kind', 'status', 'confidence', 'targetKind', 'better', 'scale'],
])

/** Given where nothing better is known. */
export const VAGUE = 'no sentence of this report is drafted from it'

/** A part that a section does not include, by the list that its facts lie in. */
function isPart(path: string, subject: string): boolean {
  const list = path.split('/')[2]
  return (
    path.split('/').slice(0, 2).join('/') === subject.replace(/\/[a-z]+$/, '') &&
    subject.endsWith(`/${PARTS[list ?? '']}`)
  )
}

const PARTS: Readonly<Record<string, string>> = {
  ratings: 'rating',
  events: 'progress',
  milestones: 'milestones',
  measures: 'measures',
  risks: 'risks',
  decisions: 'decisions',
}

const REASONS: Readonly<Record<string, string>> = {
  recordedOn: 'the day of the record stands beside the fact, not in the text',
  kind: 'it decides where the fact stands and is not printed',
  status: 'it decides the wording and is not printed',
  confidence: 'it decides the wording and is not printed',
  targetKind: 'it decides how a target is worded',
  unit: 'it is printed with a figure only',
  better: 'it is a rule for reading figures',
  scale: 'it is a rule for reading ratings',
  count: 'how many a share is taken of stands in tables only',
  period: 'no figure of this period is told',
  target: 'no figure that is told is held against it',
  sponsor: 'a report names the lead alone',
  lead: 'the lead is told once to each committee',
  owner: 'the text gives the risk; its owner stands beside it',
  cause: 'it was told before and has not changed',
  event: 'the text gives the title of the risk and its mitigation',
  effect: 'it was told before and has not changed',
  organisations: 'the text names organisations with their figures only',
  organisation: 'the text names organisations with their figures only',
  abbreviation: 'a short name is given only where it is used again',
  toldTo: 'it says which report told the forecast',
  note: 'a note to a figure is for the author',
  reason: 'it was told before and has not changed',
  name: 'the heading names it',
  stage: 'the stage was told before and has not changed',
  baseline: 'the date that is told has not moved from it',
  forecast: 'what happened has taken its place',
  dependsOn: 'what it waits for is done, or was told before',
  soughtAt: 'the paper names its own meeting',
  value: 'the words of the decision hold the sum',
  qualifier: 'the words of the decision hold the sum',
  on: 'the text names the time itself',
  minute: 'a minute is given with its outcome',
  objective: 'the objective is told once to each committee',
  actual: 'it is not told as complete',
  condition: 'it is told only with a date to come',
  conditions: 'they are told of what is done with conditions',
  wording: 'the text gives the date without the words for it',
  element: 'the words stand without the part that they are of',
  committee: 'a meeting is named by its day',
  office: 'the name stands without the office',
  parent: 'where a programme belongs is told once to each committee',
}

/** In a first report nothing was told before. */
const FIRST: Readonly<Record<string, string>> = {
  reason: 'a reason is told where a date has moved or has passed',
}

type Tells = Citations['tells']

function reasonOfPath(path: string, field: string, tells: Tells): string | undefined {
  const [list = '', , things] = path.split('/')
  if (NAMES.has(list)) return reasonOfName(path, field, tells)
  if (list === 'promises') return OF_PROMISES[field]
  if (list === 'actions') return OF_ACTIONS[field]
  const measure = /^(?:programmes\/[^/]+\/)?measures\/[^/]+/.exec(path)?.[0]
  if (measure !== undefined) return reasonOfMeasure(path, field, { measure, tells })
  switch (things) {
    case 'milestones':
      if (path.includes('/forecasts/')) return 'of the forecasts only the latest is told'
      return path.includes('/rebaselines/')
        ? 'a later word on this date has taken its place'
        : undefined
    case 'ratings':
      if (!tells(path)) return 'a later rating has taken its place'
      return field === 'value' ? undefined : OF_KNOWN_RATINGS
    case 'risks':
      return OF_RISKS[field]
    case 'dependencies':
      return 'what a programme waits for is told once to each committee'
    case 'references':
      return 'what a programme refers to is told once to each committee'
    case 'names':
      return 'it is told to those alone who knew it by this name'
    default:
      return undefined
  }
}

const OF_KNOWN_RATINGS = 'of a part, or of a rating that is not new, the value alone is told'

const OF_RISKS: Readonly<Record<string, string>> = {
  mitigation: 'a list of risks gives each with its score',
  previousScore: 'no day is on record for the score before',
  score: 'a score is told of what is open',
  likelihood: 'a score is told of what is open, for both',
  impact: 'a score is told of what is open, for both',
  rating: 'a colour is told with its score',
  targetScore: 'there is no score to hold it against',
  targetDate: 'there is no target score that it belongs to, or it was told before',
}

const OF_PROMISES: Readonly<Record<string, string>> = {
  toldTo: 'the paper goes to the committee that was told',
  report: 'the ledger of promises says which report told it',
  paragraph: 'the ledger of promises says where it was told',
  milestone: 'what became of the milestone is told',
  programme: 'the words of the promise stand without its programme',
  due: 'the text says what became of it without the day that it was promised for',
  outcome: 'the milestone says what became of it',
  note: 'the milestone says what became of it',
  on: 'what became of it is told without the day of its record',
}

const OF_ACTIONS: Readonly<Record<string, string>> = {
  committee: 'the paper goes to the committee that asked',
  meeting: 'the meeting is looked at only to count how often it was carried',
  programme: 'the words of the action stand without its programme',
}

function reasonOfMeasure(
  path: string,
  field: string,
  { measure, tells }: { measure: string; tells: Tells },
): string | undefined {
  if (!tells(measure)) return 'no figure of it is told'
  if (!path.includes('/observations/') || field === 'note') return undefined
  if (!tells(path)) return 'later figures of the series are told'
  return field === 'qualifier' ? 'the figure was not reported' : undefined
}

/** Of whom and when a record speaks: told where something is told that names them. */
const NAMES: ReadonlySet<string> = new Set(['organisations', 'people', 'committees', 'meetings'])
const NOT_NAMED = 'not named anywhere in the paper'

function reasonOfName(path: string, field: string, tells: Tells): string | undefined {
  if (!tells(path)) return NOT_NAMED
  return field === 'name' ? 'the office stands for the name' : undefined
}
