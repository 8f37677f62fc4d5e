// What an author did to one sentence, and what the draft says by now: the table of "Redrafting", one sentence at a time.
// Words are never merged. Source: the drafting page, "Redrafting".

import type { DraftedSentence, Sentence, SentenceEdit } from '../document'

/** The rule of a sentence that its author wrote. */
export const EDITED_RULE = 'edited'

/** Whether its author wrote it themselves, in place of nothing that was drafted. */
export const isOwn = ({ rule, edit }: Sentence): boolean =>
  rule === EDITED_RULE && edit === undefined

/** Whether it stands in what its author said that the report contains: such words are drafted as they are. */
export const isAuthored = ({ facts }: Sentence): boolean =>
  facts.some(({ path }) => path.startsWith('reports/'))

/** Whether it holds words of its author. */
export const isOfAuthor = (sentence: Sentence): boolean =>
  sentence.edit !== undefined || isOwn(sentence)

/** Whether the drafter wrote it and it stands as drafted. */
export const isDrafted = (sentence: Sentence): boolean =>
  !isOfAuthor(sentence) && !isAuthored(sentence)

/** Whether its author has to choose between it and what the draft says by now. */
export const isFlagged = ({ edit }: Sentence): boolean => edit?.fresh !== undefined

/** The sentence without what was done to it. */
export function plain({ edit: _edit, isNew: _new, ...drafted }: Sentence): DraftedSentence {
  return drafted
}

/** The drafted sentence under an author's words; undefined where there is none. */
export function baseOf(sentence: Sentence): DraftedSentence | undefined {
  return sentence.edit?.base ?? (isOwn(sentence) ? undefined : plain(sentence))
}

/** The sentence as its author rewrote it. What was drafted, or is drafted by now, typed word for word is no edit. */
export function rewrite(sentence: Sentence, text: string): Sentence {
  if (text === sentence.text) return sentence
  const base = baseOf(sentence)
  if (base === undefined) return { ...sentence, text }
  const fresh = sentence.edit?.fresh
  if (fresh?.text === text) return fresh
  const edit = fresh === undefined ? { base } : { base, fresh }
  if (base.text === text) return fresh === undefined ? base : { ...base, edit }
  return { ...base, text, spans: [], rule: EDITED_RULE, edit }
}

/**
 * Whether two drafts of a sentence say the same: the words, and the values that they rest on.
 */
export function saysSame(one: DraftedSentence, other: DraftedSentence): boolean {
  return one.text === other.text && valuesOf(one) === valuesOf(other)
}

/** The values that something drafted rests on, in one order. */
export function valuesOf({ facts }: Pick<DraftedSentence, 'facts'>): string {
  const values = facts.flatMap(({ path, field, value }) =>
    value === undefined ? [] : [`${path}|${field}|${value}`],
  )
  return [...new Set(values)].sort().join('\n')
}

/** A sentence that its author rewrote or took out, held against what the draft says of its subject now. */
export function holdAgainst(kept: Sentence, fresh: DraftedSentence | undefined): Sentence {
  const base = baseOf(kept)
  if (base === undefined) return kept
  const origin = originOf(kept)
  if (fresh === undefined) return { ...kept, edit: { ...origin, base, fresh: null } }
  if (kept.text === fresh.text && kept.text !== base.text) return fresh
  if (!saysSame(base, fresh)) return { ...kept, edit: { ...origin, base, fresh } }
  return kept.text === base.text ? plain(kept) : { ...kept, edit: { ...origin, base } }
}

/** Who accepted its words from a language model; nothing where they are an author's own. */
function originOf({ edit }: Sentence): Pick<SentenceEdit, 'polishedBy'> {
  return edit?.polishedBy === undefined ? {} : { polishedBy: edit.polishedBy }
}

/** The sentence once its author chose it over what is drafted now; under `ownId` where nothing is drafted any more. */
export function keepMine(sentence: Sentence, ownId: string): Sentence {
  const { edit } = sentence
  if (edit?.fresh === undefined) return sentence
  if (edit.fresh === null) {
    const { edit: _gone, ...rest } = sentence
    return { ...rest, id: ownId, rule: EDITED_RULE, spans: [] }
  }
  return { ...sentence, edit: { ...originOf(sentence), base: edit.fresh } }
}
