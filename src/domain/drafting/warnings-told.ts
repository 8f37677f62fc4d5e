// What this committee was told of and would miss: the author has to say that it was closed, merged, renamed or withdrawn, and
// why, before the report can be approved. Source: drafting, "Vanished items are accounted for".

import { printDay } from '../dates/print-day'
import { ledgerOf } from '../promises/ledger'
import type { DocumentWarning } from '../reports/document'
import { factOf, type Snapshot } from './facts'
import type { ToldItem } from './told-items'

/** The notes on what this committee was promised, that has fallen due and that nobody has accounted for. */
export function promiseWarnings(
  { file, asAt }: Snapshot,
  committees: ReadonlySet<string>,
): DocumentWarning[] {
  return ledgerOf(file, asAt)
    .filter(
      ({ promise, account }) =>
        committees.has(promise.toldTo) && account.isDue && account.state === 'open',
    )
    .map(({ promise }) => ({
      code: 'promise-unaccounted',
      message: `This committee was told on ${printDay(promise.toldOn)}: “${promise.text}” That has fallen due and is not accounted for. Record what became of it.`,
      facts: [factOf(`promises/${promise.key}`, 'text', promise.text)],
    }))
}

/** The notes on what was told last and is missing now. */
export function toldWarnings(vanished: readonly ToldItem[]): DocumentWarning[] {
  return vanished.map(({ thing, path, field, name }) => ({
    code: 'told-and-missing',
    message: `The ${thing} “${name}” was in the last report and is not on record now. Say what became of it.`,
    facts: [factOf(path, field, name)],
  }))
}
