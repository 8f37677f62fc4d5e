// A drafted section against the last report to this committee: "still" and "now" have to be borne out by what was told, what
// is given as told has to be what was told, and a first report speaks of no report before it.
// Source: drafting, "what changed since the last report published to THIS committee"; gates 3, 8 and 18.

import type { FactRef, Sentence } from '../reports/document'
import { readPlaces, wordsAround } from './verify-places'
import { AMENDED_JUDGES } from './verify-told-amended'
import { isOfMeasures, measureWords } from './verify-told-measures'
import { MILESTONE_JUDGES } from './verify-told-milestones'
import {
  type LastTold,
  milestoneTold,
  printedIn,
  programmeTold,
  ratingTold,
  scoreIn,
  thingTold,
} from './verify-told-record'
import { REGISTER_JUDGES } from './verify-told-registers'
import { RETURN_JUDGES } from './verify-told-returns'
import { STANDING_JUDGES } from './verify-told-standing'
import { THING_JUDGES } from './verify-told-things'
import { type ToldWord, toldWordIn } from './verify-told-words'

export type { LastTold } from './verify-told-record'

const JUDGES = {
  ...AMENDED_JUDGES,
  ...STANDING_JUDGES,
  ...MILESTONE_JUDGES,
  ...THING_JUDGES,
  ...REGISTER_JUDGES,
  ...RETURN_JUDGES,
}

/**
 * What is wrong with a sentence beside the last report, each completing "The sentence …". `last` is null in a first report.
 * `programme` is the key of the programme whose section it stands in, where it is one.
 */
export function toldFaults(
  sentence: Sentence,
  last: LastTold | null,
  programme?: string,
): string[] {
  const isFirst = last === null || (programme !== undefined && isUntold(last, programme))
  const faults = isFirst
    ? [firstFault(sentence, last), last && dayFault(sentence, last)]
    : [
        dayFault(sentence, last),
        wordFault(sentence, last),
        formerFault(sentence, last),
        thingsFault(sentence, last),
      ]
  return faults.filter((fault) => fault !== null)
}

function isUntold(last: LastTold, programme: string): boolean {
  return programmeTold(last, `programmes/${programme}`) === undefined
}

/** The kinds that speak of what was told. */
const TELLS_BEFORE =
  /^(?:rating-told|status-told|amended|event-changed|aspect-unrated|(?:lead|sponsor)-now|(?:target|figure)-(?:revised|gone)|told-as|was-called|new-since|stage-moved|since-then|unchanged|not-covered|(?:than|last|met)-.*told|last-told|still-)/

/** These hold a date against the promise that they give with it. */
const BY_ITSELF: Readonly<Record<string, ToldWord>> = {
  'promise-moved-to': 'now',
}

function firstFault(sentence: Sentence, last: LastTold | null): string | null {
  const { rule } = sentence
  if (rule === 'not-covered' && last !== null) return null
  if (TELLS_BEFORE.test(rule) || SCORED_BEFORE.test(sentence.text))
    return 'speaks of a report before the first one'
  const word = wordOf(sentence)
  return word === '' || word === BY_ITSELF[rule]
    ? null
    : `says “${word}” where nothing was told before`
}

const SCORED_BEFORE = /^Its score is [^.]*, (?:up|down) from /

const MAY_SAY = /\b(?:still|now|unchanged|again)\b/i

function wordOf(sentence: Sentence): ToldWord {
  if (!MAY_SAY.test(sentence.text)) return ''
  const places = readPlaces(sentence)
  return places === null ? '' : toldWordIn(wordsAround(sentence, places))
}

function wordFault(sentence: Sentence, last: LastTold): string | null {
  const word = wordOf(sentence)
  const allowed = isOfMeasures(sentence)
    ? measureWords(sentence, last)
    : JUDGES[sentence.rule]?.(sentence, last)
  if (allowed == null || allowed.includes(word)) return null
  if (word !== '') return `says “${word}”, which the last report does not bear out`
  return 'tells as news what the last report told'
}

/** The value that the last report held where a sentence says what was told; undefined where the reader does not look. */
function formerOf({ rule }: Sentence, { path, field = '' }: FactRef, last: LastTold) {
  switch (rule) {
    case 'rating-told':
      return field === 'value' ? ratingTold(last, path)?.value : undefined
    case 'was-formerly':
      return path.endsWith('/names') ? programmeTold(last, path)?.name : undefined
    case 'was-called':
      return field === 'name' || field === 'title' ? thingTold(last, path)?.get(field) : undefined
    case 'vanished':
      return thingTold(last, path)?.get(field) ?? 'none'
    case 'status-told':
    case 'stage-moved':
    case 'told-as':
      return path.startsWith('told/') ? (thingTold(last, path)?.get(field) ?? 'none') : undefined
    case 'than-told':
    case 'than-promised-and-told':
    case 'than-rebaselined-and-told':
    case 'last-told':
    case 'met-told':
      return DATES.has(field) ? (milestoneTold(last, path)?.date ?? 'none') : undefined
    default:
      return undefined
  }
}

const DATES: ReadonlySet<string> = new Set(['forecast', 'baseline', 'to', 'actual'])

/** The day that is given for the last report. */
function dayFault(sentence: Sentence, last: LastTold): string | null {
  const day = sentence.facts.find(({ path, field }) => path === 'told' && field === 'asAt')
  return day === undefined || day.value === last.on ? null : 'gives another day for the last report'
}

function formerFault(sentence: Sentence, last: LastTold): string | null {
  const { rule } = sentence
  const printed = printedIn(sentence)
  if (rule === 'rating-told-none') return ratedBefore(sentence, last)
  if (rule === 'risk-score') return scoreFault(sentence, last)
  const wrong = formerIn(sentence, printed).find((fact) => {
    if (fact.path === 'told') return false
    const former = formerOf(sentence, fact, last)
    return former !== undefined && String(former) !== fact.value
  })
  return wrong === undefined ? null : `gives “${wrong.value}” as told, which was not told`
}

/** Of two dates that are compared the first is the one that was told, of two names the second. */
function formerIn({ rule }: Sentence, printed: readonly FactRef[]): FactRef[] {
  const dates = printed.filter(({ field = '' }) => DATES.has(field)).slice(0, 1)
  if (rule === 'was-called') return printed.filter(({ path }) => path !== 'told').slice(-1)
  return dates.length > 0 ? dates : [...printed]
}

function ratedBefore({ id, facts }: Sentence, last: LastTold): string | null {
  const key = /^programmes\/([^/]+)/.exec(facts.map(({ path }) => path).join(' '))?.[1]
  const programme = programmeTold(last, `programmes/${key ?? id.split('/')[0]}`)
  if (programme === undefined) return null
  const rating = ratingTold(last, `programmes/${programme.key}/ratings/overall/-`)
  return rating === undefined ? null : 'says that no rating was told, and one was'
}

/** "Up from 12": the score that was told, where one was. */
function scoreFault(sentence: Sentence, last: LastTold): string | null {
  const path = sentence.facts.find((one) => one.path.includes('/risks/'))?.path ?? ''
  const told = scoreIn(thingTold(last, path))
  const [now, before] = scoresIn(sentence)
  if (told === undefined || now === undefined) return null
  const said = /, unchanged\b/.test(sentence.text) ? now : before
  return said === undefined || said === told ? null : `gives the score ${said} as told before`
}

function scoresIn({ text }: Sentence): number[] {
  return [...text.matchAll(/(?:score is|from) (\d+(?:\.\d+)?)/g)].map(([, score]) => Number(score))
}

/** What is counted as new was not told, and what is counted as unchanged was. */
function thingsFault({ rule, facts }: Sentence, last: LastTold): string | null {
  if (rule !== 'new-since' && rule !== 'unchanged-rest') return null
  const isTold = ({ path }: FactRef) => thingTold(last, path) !== undefined
  const isNamed = rule === 'new-since'
  const counted = facts.filter(
    ({ path, field }) => path !== 'told' && (isNamed || field === undefined),
  )
  if (rule === 'new-since')
    return counted.some(isTold) ? 'counts as new what the last report told' : null
  const isOnRecord = counted.filter(({ path }) => !path.startsWith('reports/'))
  return isOnRecord.every(isTold) ? null : 'counts as unchanged what the last report did not tell'
}
