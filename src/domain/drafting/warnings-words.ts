// People's words are never rewritten, so the author is told where they say "soon" or praise without a fact.
// Source: drafting, "They are linted for the author"; how reports talk, 6 "What not to copy".

import type { DocumentWarning } from '../reports/document'
import type { ProgrammeContext } from './context'
import { factOf } from './facts'
import { ratingPath } from './rating-slots'

/** Time that is not told by the calendar: it means something else when the paper is read again. */
export const UNDATED =
  /\b(?:currently|at present|recently|soon|shortly|going forward|in due course|at this time|to date|(?:over|in|during|for|of) the (?:coming|next|last|past|previous) (?:few |\w+ )?(?:weeks?|months?|years?)|(?:over|during|of) the (?:spring|summer|autumn|winter)|last (?:week|month|quarter|year)|next (?:week|month|quarter|year))\b/i

/** Praise and padding that no fact can bear out. */
export const PLATITUDE =
  /\b(?:world[- ]class|best[- ]in[- ]class|excellent|fantastic|outstanding|seamless(?:ly)?|robust|good progress|great progress|steady progress|going well|progressing well|on a journey|key focus|working hard|significant(?:ly)?|state of the art|cutting[- ]edge|going forward|leverage|deep[- ]dive)\b/i

interface Words {
  text: string | undefined
  path: string
  field: string
  isDated?: boolean
}

/** The notes on what people wrote of a programme, each hit once; words that the draft dates itself are not undated. */
export function wordWarnings(context: ProgrammeContext): DocumentWarning[] {
  return wordsOf(context).flatMap(({ text, path, field, isDated }) => {
    if (text === undefined) return []
    const facts = [factOf(path, field, text)]
    return [
      ...(isDated ? [] : everyHit(UNDATED, text)).map((undated) => ({
        ...{ code: 'undated-time', message: `“${undated}” in “${text}” has no date.`, facts },
      })),
      ...everyHit(PLATITUDE, text).map((praise) => ({
        code: 'platitude',
        message: `“${praise}” in “${text}” is not borne out by a fact.`,
        facts,
      })),
    ]
  })
}

/** What of a text is of a kind, in the order of the text; the same words twice are one hit. */
export function everyHit(form: RegExp, text: string): string[] {
  if (!form.test(text)) return []
  const { source, flags } = form
  const hits = new Map<string, string>()
  for (const [hit] of text.matchAll(new RegExp(source, `${flags}g`)))
    if (!hits.has(hit.toLowerCase())) hits.set(hit.toLowerCase(), hit)
  return [...hits.values()]
}

/** What may be printed of a programme in somebody's words; of a list of ratings the one that stands. */
function wordsOf(context: ProgrammeContext): Words[] {
  const { programme, path } = context
  return [
    { text: programme.objective, path, field: 'objective' },
    ...ratingWords(context),
    ...eventWords(context),
    ...programme.milestones.flatMap((milestone) =>
      fieldsOf(milestone, `${path}/milestones/${milestone.key}`, [
        'reason',
        'condition',
        'conditions',
      ]),
    ),
    ...programme.risks
      .filter(({ status }) => status !== 'closed' && status !== 'removed')
      .flatMap((risk) =>
        fieldsOf(risk, `${path}/risks/${risk.key}`, [
          'title',
          'cause',
          'event',
          'effect',
          'mitigation',
        ]),
      ),
    ...programme.decisions
      .filter(({ outcome }) => outcome === undefined)
      .flatMap((decision) => fieldsOf(decision, `${path}/decisions/${decision.key}`, ['text'])),
  ]
}

function eventWords({ programme, path, told }: ProgrammeContext): Words[] {
  const known = new Set(told?.events.map(({ text }) => text))
  return programme.events
    .filter(({ text }) => !known.has(text))
    .flatMap(({ text, reason, key, on }) => [
      { text, path: `${path}/events/${key}`, field: 'text', isDated: on !== undefined },
      { text: reason, path: `${path}/events/${key}`, field: 'reason' },
    ])
}

/** The last rating of each dimension and element. */
function ratingWords({ programme }: ProgrammeContext): Words[] {
  const last = new Map(
    programme.ratings.map((rating) => [
      ratingPath(programme, rating).replace(/\/[^/]*$/, ''),
      rating,
    ]),
  )
  return [...last.values()].flatMap((rating) =>
    fieldsOf(rating, ratingPath(programme, rating), ['reason', 'pathToGreen', 'outlook']),
  )
}

function fieldsOf<Thing extends object>(
  thing: Thing,
  path: string,
  fields: readonly (keyof Thing & string)[],
): Words[] {
  return fields.map((field) => {
    const text: unknown = thing[field]
    return { text: typeof text === 'string' ? text : undefined, path, field }
  })
}
