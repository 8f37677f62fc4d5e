// What this committee was told of and would miss: a milestone, risk or measure that is no longer on record has to be closed,
// merged, renamed or withdrawn with a reason. Source: drafting, "Vanished items are accounted for".

import type { DocumentWarning } from '../reports/document'
import type { ProgrammeContext } from './context'

/** The notes on what was told last and is missing now. */
export function toldWarnings({ programme, told, path }: ProgrammeContext): DocumentWarning[] {
  if (told === null) return []
  const gone = [
    ...missing(told.milestones, programme.milestones).map(({ key, name }) => ({
      thing: 'milestone',
      name,
      at: `milestones/${key}`,
    })),
    ...missing(told.risks, programme.risks).map(({ key, title }) => ({
      thing: 'risk',
      name: title,
      at: `risks/${key}`,
    })),
    ...missing(told.measures, programme.measures).map(({ key, name }) => ({
      thing: 'measure',
      name,
      at: `measures/${key}`,
    })),
  ]
  return gone.map(({ thing, name, at }) => ({
    code: 'told-and-missing',
    message: `The ${thing} “${name}” was in the last report and is not on record now. Say what became of it.`,
    facts: [{ path: `${path}/${at}` }],
  }))
}

function missing<Item extends { key: string }>(
  before: readonly Item[],
  now: readonly Item[],
): Item[] {
  const keys = new Set(now.map(({ key }) => key))
  return before.filter(({ key }) => !keys.has(key))
}
