// People's words are never rewritten, so the author is told where they say "soon" or praise without a fact.
// Source: drafting, "They are linted for the author"; how reports talk, 6 "What not to copy".

import type { DocumentWarning } from '../reports/document'
import type { ProgrammeContext } from './context'
import { factOf } from './facts'

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

/** The notes on what people wrote of a programme; words that the draft dates itself are not undated. */
export function wordWarnings(context: ProgrammeContext): DocumentWarning[] {
  return wordsOf(context).flatMap(({ text, path, field, isDated }) => {
    if (text === undefined) return []
    const facts = [factOf(path, field, text)]
    const undated = isDated ? undefined : UNDATED.exec(text)?.[0]
    const praise = PLATITUDE.exec(text)?.[0]
    return [
      ...(undated === undefined
        ? []
        : [{ code: 'undated-time', message: `“${undated}” in “${text}” has no date.`, facts }]),
      ...(praise === undefined
        ? []
        : [
            {
              code: 'platitude',
              message: `“${praise}” in “${text}” is not borne out by a fact.`,
              facts,
            },
          ]),
    ]
  })
}

function wordsOf({ programme, path, told }: ProgrammeContext): Words[] {
  const known = new Set(told?.events.map(({ text }) => text))
  return [
    ...programme.events
      .filter(({ text }) => !known.has(text))
      .flatMap(({ text, reason, key, on }) => [
        { text, path: `${path}/events/${key}`, field: 'text', isDated: on !== undefined },
        { text: reason, path: `${path}/events/${key}`, field: 'reason' },
      ]),
    ...programme.milestones.map(({ key, reason }) => ({
      text: reason,
      path: `${path}/milestones/${key}`,
      field: 'reason',
    })),
    ...programme.risks.map(({ key, mitigation }) => ({
      text: mitigation,
      path: `${path}/risks/${key}`,
      field: 'mitigation',
    })),
  ]
}
