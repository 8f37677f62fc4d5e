// What is made of a model's answer: a suggestion for each sentence that it worded plainly, and a reason for each that it
// did not. What it says beside that is not read. Source: the drafting page, "Anything else falls back to our sentence and
// is logged with the reason".

import { z } from 'zod'
import { type Refusal, refusalOf } from './judge'
import { fillMask, type MaskedSentence } from './mask'

/** A sentence as the model would put it, its values back in place. */
export interface Suggestion {
  sentence: string
  text: string
}

export interface RefusedSentence {
  sentence: string
  reason: Refusal
}

const answered = z.array(z.object({ id: z.string().max(400), text: z.string().max(4000) })).max(500)

/**
 * The sentences of an answer, which is a JSON list, alone or between other text; null where there is none.
 * @example readAnswer('[{"id":"1","text":"[1] is complete."}]') // [{ id: '1', text: '[1] is complete.' }]
 */
export function readAnswer(content: string): { id: string; text: string }[] | null {
  const [from, to] = [content.search(/\[\s*[{\]]/), content.lastIndexOf(']')]
  if (from === -1 || to < from) return null
  return answerText.safeParse(content.slice(from, to + 1)).data ?? null
}

const answerText = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue({ code: 'custom', message: 'This is not JSON.' })
      return z.NEVER
    }
  })
  .pipe(answered)

/** The suggestions and refusals; a sentence left as it was is neither. One answered twice, or not at all, is refused. */
export function judgeAnswer(
  asked: readonly MaskedSentence[],
  answer: readonly { id: string; text: string }[],
): { suggestions: Suggestion[]; refused: RefusedSentence[] } {
  const suggestions: Suggestion[] = []
  const refused: RefusedSentence[] = []
  asked.forEach((ours, place) => {
    const { sentence } = ours
    const [theirs, ...others] = answer.filter(({ id }) => id === idAt(place))
    if (theirs === undefined || others.length > 0) {
      refused.push({ sentence, reason: 'missing' })
      return
    }
    const text = theirs.text.trim()
    if (text === ours.text) return
    const reason = refusalOf(ours, text)
    if (reason === null) suggestions.push({ sentence, text: fillMask(text, ours.values) })
    else refused.push({ sentence, reason })
  })
  return { suggestions, refused }
}

/** What a sentence is called in a request: its place, for its own id names what it is about. */
const idAt = (place: number) => String(place + 1)

/** What is sent of the sentences. */
export function questionOf(asked: readonly MaskedSentence[]): string {
  return JSON.stringify(asked.map(({ text }, place) => ({ id: idAt(place), text })))
}
