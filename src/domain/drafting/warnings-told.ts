// What this committee was told of and would miss: the author has to say that it was closed, merged, renamed or withdrawn, and
// why, before the report can be approved. Source: drafting, "Vanished items are accounted for".

import type { DocumentWarning } from '../reports/document'
import { factOf } from './facts'
import type { ToldItem } from './told-items'

/** The notes on what was told last and is missing now. */
export function toldWarnings(vanished: readonly ToldItem[]): DocumentWarning[] {
  return vanished.map(({ thing, path, field, name }) => ({
    code: 'told-and-missing',
    message: `The ${thing} “${name}” was in the last report and is not on record now. Say what became of it.`,
    facts: [factOf(path, field, name)],
  }))
}
