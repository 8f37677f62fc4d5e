// The ledger of promises: what each committee was told, beside what became of it, as at a day.
// Source: drafting, "The ledger is a page of its own"; "what you were told, and what became of it".

import type { Day } from '../dates/day'
import { groupBy } from '../group-by'
import { milestoneOf, programmeOf } from '../portfolio-file/committee-lists'
import type { Milestone, PortfolioFile, ToldPromise } from '../portfolio-file/schema'
import { accountOf, type PromiseAccountView } from './account'
import { type ForecastAccuracy, forecastAccuracy } from './accuracy'

export interface LedgerEntry {
  promise: ToldPromise
  account: PromiseAccountView
}

/** `programme` is its key, null for promises about none. */
export interface ProgrammeAccuracy extends ForecastAccuracy {
  programme: string | null
}

/**
 * Every promise of a file that stands as at the day, with its account, those told last first.
 * @example ledgerOf(portfolioAsAt(file, day), day).filter(({ account }) => account.state === 'open')
 */
export function ledgerOf(
  { promises, programmes }: Pick<PortfolioFile, 'promises' | 'programmes'>,
  asAt: Day,
): LedgerEntry[] {
  const milestones = new Map<string, Milestone>(
    programmes.flatMap((programme) =>
      programme.milestones.map((milestone) => [`${programme.key}/${milestone.key}`, milestone]),
    ),
  )
  return promises
    .map((promise) => ({
      promise,
      account: accountOf(promise, milestones.get(milestoneOf(promise) ?? ''), asAt),
    }))
    .toSorted((a, b) =>
      a.promise.toldOn > b.promise.toldOn ? -1 : a.promise.toldOn < b.promise.toldOn ? 1 : 0,
    )
}

/** Forecast accuracy of each programme in the order in which the entries first name it; programmes with nothing due are left out. */
export function accuracyByProgramme(entries: readonly LedgerEntry[]): ProgrammeAccuracy[] {
  const groups = groupBy(entries, ({ promise }) => programmeOf(promise) ?? null)
  return [...groups].flatMap(([programme, own]) => {
    const accuracy = forecastAccuracy(own.map(({ account }) => account))
    return accuracy.due + accuracy.withdrawn === 0 ? [] : [{ programme, ...accuracy }]
  })
}
