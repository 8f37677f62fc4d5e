// A count in print, counted again from the things that it cites; each of them has to be of the kind and in the state that
// the sentence says. Source: drafting, gate 2; gate 18 "value".

import { readApproximateDate } from '../dates/approximate-date'
import { windowOf } from '../dates/approximate-window'
import type { FactRef, Sentence } from '../reports/document'
import type { Place } from './verify-places'
import { readNumber } from './verify-reading'

const PROMISED = /^promises\//
const ASKED = /^actions\//
const DECIDED = /\/(?:decisions|recommendations)\//
const AT_RISK = /\/risks\//

const PATHS: Readonly<Record<string, RegExp>> = {
  programme: /^programmes\/[^/]+$/,
  milestone: /\/milestones\//,
  measure: /\/measures\//,
  ...{ decision: DECIDED, taken: DECIDED },
  ...{ risk: AT_RISK, added: AT_RISK, closed: AT_RISK, 'scored anew': AT_RISK },
  ...{ promise: PROMISED, kept: PROMISED, late: PROMISED, moved: PROMISED },
  ...{ withdrawn: PROMISED, open: PROMISED, overdue: PROMISED },
  ...{ action: ASKED, question: ASKED, item: ASKED },
}

/** Whether 'two milestones' is the number of the things that it cites, and each of them is a milestone. */
export function isCount({ text, facts }: Place): boolean {
  const [, written = '', said = ''] = /^(\S+) (.+)$/u.exec(text) ?? []
  const paths = [...new Set(facts.map(({ path }) => path))]
  const isOfKind = PATHS[said] ?? PATHS[said.replace(/s$/, '')]
  return (
    isOfKind !== undefined &&
    paths.every((path) => isOfKind.test(path)) &&
    readNumber(written.toLowerCase()) === paths.length
  )
}

/** What is wrong with the state in which a sentence of the kind 'count' says that its things are, or null. */
export function countFault(sentence: Sentence, [counted]: readonly Place[]): string | null {
  if (sentence.rule === 'promises-count') return null
  if (!sentence.rule.startsWith('count') || counted === undefined) return null
  const after = sentence.text.slice(counted.to)
  const holds = STATES.find(([state]) => state.test(after))?.[1]
  if (holds === undefined) return null
  const asAt = sentence.facts.find(({ field }) => field === 'asAt')?.value
  const isWrong = counted.facts.some(({ path }) => {
    const own = sentence.facts.filter((fact) => fact.path === path)
    return !holds(new Map(own.map(({ field = '', value = '' }) => [field, value])), asAt, counted)
  })
  return isWrong ? `says of what it counts that it${after.replace(/\.$/, '')}` : null
}

type Holds = (facts: ReadonlyMap<string, string>, asAt: string | undefined, of: Place) => boolean

const STATES: readonly (readonly [RegExp, Holds])[] = [
  [/ above the target score/, (facts) => scoreIn(facts) > Number(facts.get('targetScore'))],
  [/ overdue/, (facts, asAt = '') => asAt !== '' && (lastDay(facts.get('due')) ?? asAt) < asAt],
  [/ open\b/, (facts) => !['closed', 'removed'].includes(facts.get('status') ?? 'open')],
  [/ outstanding/, (facts, _, { text }) => text.includes(facts.get('kind') ?? '?')],
  [/ sought/, (facts) => !facts.has('outcome')],
  [/ recorded as taken/, (facts) => facts.has('outcome')],
]

function scoreIn(facts: ReadonlyMap<string, string>): number {
  const [score, likelihood, impact] = ['score', 'likelihood', 'impact'].map((one) => facts.get(one))
  return score === undefined ? Number(likelihood) * Number(impact) : Number(score)
}

function lastDay(date: string | undefined): string | null {
  const reading = readApproximateDate(date ?? '')
  return reading.ok ? windowOf(reading.date).last : null
}

/** What is wrong where a whole is told with its parts ("three promises: one kept and two late"): they have to be one another. */
export function sumFault(
  { rule, facts }: Sentence,
  [whole, ...others]: readonly Place[],
): string | null {
  if (rule !== 'promises-count' || whole === undefined) return null
  const parts = others.filter((place) => place.facts.every(({ path }) => PROMISED.test(path)))
  const paths = (facts: readonly FactRef[]) => facts.map(({ path }) => path).toSorted()
  const isOther = parts.some((part) =>
    part.facts.some(({ path }) =>
      facts.some(
        (fact) =>
          fact.path === path && fact.field === 'state' && !part.text.endsWith(` ${fact.value}`),
      ),
    ),
  )
  if (isOther) return 'counts a promise in a state that it is not in'
  const counted = paths(parts.flatMap(({ facts }) => facts))
  return String(counted) === String(paths(whole.facts))
    ? null
    : 'has parts that do not come to its whole'
}
