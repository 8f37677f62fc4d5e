import { readPlaces } from '@/domain/drafting/verify-places'
import type { FactRef, Sentence } from '@/domain/reports/document'

/** A way in which a true sentence comes to say what the last report does not bear out. */
interface ToldFault {
  name: string
  seed: (sentence: Sentence, isFirst: boolean) => Sentence[]
}

/** The sentence with `words` for each match that stands outside of the values that it prints. */
function replaceAround(sentence: Sentence, pattern: RegExp, words: string): Sentence[] {
  const places = readPlaces(sentence) ?? []
  return [...sentence.text.matchAll(pattern)].flatMap(({ index, 0: match }) => {
    const end = index + match.length
    if (places.some(({ from, to }) => from < end && to > index)) return []
    const by = words.length - match.length
    const text = sentence.text.slice(0, index) + words + sentence.text.slice(end)
    const spans = sentence.spans.map((span) =>
      span.from >= end ? { ...span, from: span.from + by, to: span.to + by } : span,
    )
    return [{ ...sentence, text, spans }]
  })
}

const SAYS = /\b(?:still|now|unchanged|again)\b/i

function inserted(sentence: Sentence, word: string): Sentence[] {
  if (SAYS.test(sentence.text)) return []
  return [
    ...['is', 'are', 'should'].flatMap((verb) =>
      replaceAround(sentence, new RegExp(`\\b${verb} (?!to be)`, 'g'), `${verb} ${word} `),
    ),
    ...replaceAround(sentence, /: (?=due|expected|in progress|planned|paused)/g, `: ${word} `),
  ]
}

/** The fact with another value, in print as well as in the list. */
function withValue(sentence: Sentence, fact: FactRef, value: string, words: string): Sentence[] {
  const at = sentence.facts.indexOf(fact)
  const span = sentence.spans.find((one) => one.fact === at && one.to > one.from)
  if (span === undefined) return []
  const by = words.length - (span.to - span.from)
  const text = sentence.text.slice(0, span.from) + words + sentence.text.slice(span.to)
  const spans = sentence.spans.map((one) => ({
    ...one,
    from: one.from >= span.to ? one.from + by : one.from,
    to: one.to >= span.to ? one.to + by : one.to,
  }))
  return [{ ...sentence, text, spans, facts: sentence.facts.with(at, { ...fact, value }) }]
}

const FORMER: Readonly<Record<string, (fact: FactRef) => [string, string] | null>> = {
  'rating-told': ({ field, value }) =>
    field !== 'value' ? null : value === 'red' ? ['green', 'Green'] : ['red', 'Red'],
  'last-told': ({ field }) => (field === 'forecast' ? ['2031-05', 'in May 2031'] : null),
  'than-told': () => null,
  'stage-moved': ({ path }) => (path.startsWith('told/') ? ['testing', 'testing'] : null),
  'status-told': ({ path }) => (path.startsWith('told/') ? ['unheard', 'unheard'] : null),
  'was-called': ({ field, path }) =>
    field === 'title' && path.includes('/risks/') ? ['Old crane', 'Old crane'] : null,
}

/** The faults of this kind; each is put wherever a sentence has room for it. */
export const TOLD_FAULTS: readonly ToldFault[] = [
  {
    name: 'still in a first report',
    seed: (one, isFirst) => (isFirst ? [...inserted(one, 'still'), ...inserted(one, 'now')] : []),
  },
  {
    name: '“still” put in',
    seed: (one, isFirst) => (isFirst ? [] : inserted(one, 'still')),
  },
  {
    name: '“now” put in',
    seed: (one, isFirst) => (isFirst ? [] : inserted(one, 'now')),
  },
  {
    name: '“still” taken out',
    seed: (one) => [
      ...replaceAround(one, / (?:still|unchanged)(?=[ ,.;:])/g, ''),
      ...replaceAround(one, /^Still /g, ''),
      ...replaceAround(one, / is unchanged(?=:| \()/g, ''),
    ],
  },
  {
    name: '“now” for “still”',
    seed: (one) => replaceAround(one, /\bstill\b/g, 'now'),
  },
  {
    name: '“still” for “now”',
    seed: (one) => replaceAround(one, /\bnow\b/g, 'still'),
  },
  {
    name: 'another former value',
    seed: (one) =>
      one.facts.flatMap((fact) => {
        const other = FORMER[one.rule]?.(fact)
        return other == null ? [] : withValue(one, fact, ...other)
      }),
  },
  {
    name: 'another day',
    seed: (one) =>
      one.facts.flatMap((fact) =>
        fact.path === 'told' && fact.field === 'asAt'
          ? withValue(one, fact, '2017-01-03', '3 January 2017')
          : [],
      ),
  },
]
