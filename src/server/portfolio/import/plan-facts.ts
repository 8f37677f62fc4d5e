import { canonicalText, keyOrAll } from '@/domain/portfolio-file/merge-lists'
import type {
  Decision,
  Programme,
  ProgrammeEvent,
  Rating,
  Risk,
} from '@/domain/portfolio-file/schema'
import { additionsIn, type Changes, changesIn } from './changes'
import { visibilityField } from './fields'

export interface FactChanges {
  ratings: Changes<Rating>
  /** Added as they are; changed ones become new statements of the same key. */
  risks: Changes<Risk>
  events: Changes<ProgrammeEvent>
  decisions: Changes<Decision>
}

/** What the second programme says of its ratings, risks, events and decisions that the first does not. */
export function planFacts(before: Programme | undefined, after: Programme): FactChanges {
  return {
    ratings: additionsIn(before?.ratings ?? [], after.ratings, canonicalText),
    risks: changesIn(before?.risks ?? [], after.risks, ({ key }) => key, statement),
    events: byKeyOrAll(before?.events ?? [], after.events, statement),
    decisions: byKeyOrAll(before?.decisions ?? [], after.decisions, ({ outcome, ...decision }) => ({
      ...decision,
      outcome: outcome ?? null,
      visibility: visibilityField(decision.visibility),
    })),
  }
}

/** What a risk or an event says, apart from when it was said. */
function statement({ recordedOn, visibility, ...rest }: Risk | ProgrammeEvent) {
  return { ...rest, visibility: visibilityField(visibility) }
}

function byKeyOrAll<Item extends { key?: string | undefined }>(
  before: readonly Item[],
  after: readonly Item[],
  contentOf: (item: Item) => unknown,
): Changes<Item> {
  const hasKey = ({ key }: Item) => key !== undefined
  const keyed = changesIn(before.filter(hasKey), after.filter(hasKey), keyOrAll, contentOf)
  const others = additionsIn(
    before.filter((item) => !hasKey(item)),
    after.filter((item) => !hasKey(item)),
    keyOrAll,
  )
  const placeOf = new Map(after.map((item, position) => [item, position]))
  const placed = [...keyed.added, ...others.added].map(({ item }) => ({
    item,
    position: placeOf.get(item) ?? 0,
  }))
  return {
    added: placed.toSorted((a, b) => a.position - b.position),
    changed: keyed.changed,
    same: keyed.same + others.same,
  }
}
