import type { Sentence } from '@/domain/reports/document'

/** One change of a text: `[from, to)` gives way to `words`. */
interface Edit {
  from: number
  to: number
  words: string
}

/** A kind of fault with the ways in which it gets into a true sentence; a sentence without room for it gives none. */
export interface FaultKind {
  name: string
  seed: (sentence: Sentence, others: readonly Sentence[]) => Sentence[]
}

/** The sentence after an edit, its places grown, shrunk and moved along as an editor would. */
function edit(sentence: Sentence, { from, to, words }: Edit): Sentence {
  const by = words.length - (to - from)
  const text = sentence.text.slice(0, from) + words + sentence.text.slice(to)
  const spans = sentence.spans.map((span) => ({
    ...span,
    from: span.from >= to && span.from > from ? span.from + by : span.from,
    to: span.to >= to ? span.to + by : span.to,
  }))
  return { ...sentence, text, spans }
}

/** One faulty sentence for each place where the pattern stands. */
function replaceEach(
  sentence: Sentence,
  pattern: RegExp,
  words: (match: RegExpMatchArray) => string,
): Sentence[] {
  return [...sentence.text.matchAll(pattern)].flatMap((match) => {
    const faulty = edit(sentence, {
      from: match.index,
      to: match.index + match[0].length,
      words: words(match),
    })
    return faulty.text === sentence.text ? [] : [faulty]
  })
}

/** Each word of the table for its opposite number. */
function swapWords(table: Readonly<Record<string, string>>): FaultKind['seed'] {
  const any = new RegExp(`\\b(?:${Object.keys(table).join('|')})\\b`, 'gi')
  return (sentence) =>
    replaceEach(sentence, any, ([word]) => {
      const other = table[word.toLowerCase()] ?? word
      return /^\p{Lu}/u.test(word) ? other.slice(0, 1).toUpperCase() + other.slice(1) : other
    })
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]

/** The texts of two printed facts of a sentence in each other's place. */
function swapPlaces(sentence: Sentence, isDate: (value: string) => boolean): Sentence[] {
  const dated = sentence.spans.filter(({ fact, from, to }) => {
    const value = sentence.facts[fact]?.value ?? ''
    return to > from && isDate(value)
  })
  const [one, two] = dated
  if (one === undefined || two === undefined || one.to > two.from) return []
  const [first, second] = [
    sentence.text.slice(one.from, one.to),
    sentence.text.slice(two.from, two.to),
  ]
  if (first.toLowerCase() === second.toLowerCase()) return []
  return [edit(edit(sentence, { ...two, words: first }), { ...one, words: second })]
}

const IS_DATE = /\d{4}/

/** The date or name that another sentence prints, where this one prints its own. */
function takeFrom(
  sentence: Sentence,
  others: readonly Sentence[],
  fields: readonly string[],
): Sentence[] {
  const own = sentence.spans.find(
    ({ fact, from, to }) => to > from && fields.includes(sentence.facts[fact]?.field ?? ''),
  )
  if (own === undefined) return []
  const ownValue = sentence.facts[own.fact]?.value
  return others.flatMap((other) => {
    const span = other.spans.find(
      ({ fact, from, to }) => to > from && fields.includes(other.facts[fact]?.field ?? ''),
    )
    const fact = span && other.facts[span.fact]
    if (span === undefined || fact === undefined || fact.value === ownValue) return []
    const words = other.text.slice(span.from, span.to)
    return words.toLowerCase() === sentence.text.slice(own.from, own.to).toLowerCase()
      ? []
      : [edit(sentence, { ...own, words })]
  })
}

function beforeStop(sentence: Sentence, words: string): Sentence[] {
  const at = /[.:!?…]$/.test(sentence.text) ? sentence.text.length - 1 : sentence.text.length
  return [edit(sentence, { from: at, to: at, words })]
}

/** Every kind of fault that a drafted text may not hold. */
export const FAULT_KINDS: readonly FaultKind[] = [
  {
    name: 'value',
    seed: (one) => [
      ...replaceEach(one, /\d+/g, ([digits]) => String(Number(digits) + 1)),
      ...replaceEach(one, /\b(?:20|19)\d\d\b/g, ([year]) => String(Number(year) - 1)),
      ...replaceEach(
        one,
        new RegExp(`\\b(?:${MONTHS.join('|')})\\b`, 'g'),
        ([month]) => MONTHS[(MONTHS.indexOf(month) + 1) % 12] ?? '',
      ),
    ],
  },
  {
    name: 'digit',
    seed: (one) => replaceEach(one, /\d/g, ([digit]) => String((Number(digit) + 3) % 10)),
  },
  {
    name: 'former name',
    seed: (one) =>
      one.spans
        .filter(({ fact, from, to }) => {
          const { path = '', field } = one.facts[fact] ?? {}
          return to > from && field === 'name' && /^programmes\/[^/]+$/.test(path)
        })
        .map((span) => edit(one, { ...span, words: 'the Ferry Programme' })),
  },
  {
    name: 'state',
    seed: swapWords({
      kept: 'late',
      late: 'kept',
      moved: 'withdrawn',
      withdrawn: 'moved',
      open: 'closed',
      overdue: 'outstanding',
      outstanding: 'overdue',
      sought: 'taken',
      added: 'closed',
    }),
  },
  {
    name: 'negation',
    seed: (one) => [
      ...replaceEach(
        one,
        /\b(?:is|are|was|were|has|have|had|should|can|will)\b/g,
        ([verb]) => `${verb} not`,
      ),
      ...replaceEach(one, /\b(?:not|no|never|nothing) /gi, () => ''),
    ],
  },
  {
    name: 'direction',
    seed: swapWords({
      later: 'earlier',
      earlier: 'later',
      rose: 'fell',
      fell: 'rose',
      up: 'down',
      down: 'up',
      meets: 'misses',
      misses: 'meets',
      met: 'missed',
      missed: 'met',
      before: 'after',
      after: 'before',
      improving: 'worsening',
      worsening: 'improving',
    }),
  },
  {
    name: 'omission',
    seed: () => [],
  },
  {
    name: 'tense',
    seed: (one) => [
      ...replaceEach(
        one,
        /\b(?:is|are)(?: still| now)? (?:due|expected|planned|in progress|paused)\b/g,
        () => 'was completed',
      ),
      ...replaceEach(one, /\bshould(?: still| now)? (?:be )?/g, () => 'did '),
      ...replaceEach(one, /\b(?:was|were) completed\b/g, () => 'is due to be completed'),
      ...replaceEach(one, /\b(?:is|are) (?:complete|live|open)\b/g, () => 'will be complete'),
      ...replaceEach(one, /\b(?:has|have) been\b/g, () => 'will be'),
      ...replaceEach(one, /\bthe (?:aim|plan) is(?: still| now)?\b/gi, () => 'the result was'),
      ...replaceEach(one, /\bwas\b/g, () => 'will be'),
      ...replaceEach(one, /: (?:still |now )?(?:due|expected)\b/g, () => ': done'),
    ],
  },
  {
    name: 'dates swapped',
    seed: (one, others) => [
      ...swapPlaces(one, (value) => IS_DATE.test(value)),
      ...takeFrom(one, others, ['forecast', 'baseline', 'actual', 'to']),
    ],
  },
  {
    name: 'names swapped',
    seed: (one, others) => takeFrom(one, others, ['name', 'element', 'reference']),
  },
  {
    name: 'hedge dropped',
    seed: (one) => [
      ...replaceEach(
        one,
        /\b(?:about|over|under|up to|at least|at most|early|mid-|late) (?=[\d£+−])/gi,
        () => '',
      ),
      ...replaceEach(one, /\b(?:early|late) (?=\p{Lu}\p{Ll}+ \d{4})/gu, () => ''),
      ...replaceEach(one, / at the (?:earliest|latest)\b/g, () => ''),
      ...replaceEach(one, /\bexpected\b/g, () => 'due'),
      ...replaceEach(one, / \(rounded\)/g, () => ''),
      ...replaceEach(
        one,
        /\bthe aim is(?: still| now)? (?:for|to)\b/gi,
        () => 'the date is set for',
      ),
    ],
  },
  {
    name: 'unit',
    seed: (one) => [
      ...replaceEach(one, /£/g, () => ''),
      ...replaceEach(one, /(?<=\d)%/g, () => ''),
      ...replaceEach(one, /[+](?=\d)/g, () => ''),
      ...swapWords({
        day: 'week',
        days: 'weeks',
        week: 'month',
        weeks: 'months',
        month: 'year',
        months: 'years',
        year: 'month',
        years: 'months',
      })(one, []),
    ],
  },
  {
    name: 'cause',
    seed: (one) => [
      ...beforeStop(one, ' because the supplier was slow'),
      ...beforeStop(one, ', owing to the weather'),
      ...beforeStop(one, ', thanks to good work'),
    ],
  },
  {
    name: 'rating',
    seed: (one) => [
      ...replaceEach(
        one,
        /\b(?:Red|Amber|Green)\b/g,
        ([rating]) => ({ Red: 'Amber', Amber: 'Green' })[rating] ?? 'Red',
      ),
      ...replaceEach(one, /\b(?:Red|Amber|Green)\/(?=Red|Amber|Green)/g, () => ''),
    ],
  },
  {
    name: 'count',
    seed: swapWords({
      one: 'two',
      two: 'three',
      three: 'four',
      four: 'five',
      five: 'six',
      six: 'five',
      seven: 'eight',
      eight: 'nine',
      nine: 'eight',
    }),
  },
]
