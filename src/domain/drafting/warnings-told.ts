// What this committee was told of and would miss: the author has to say that it was closed, merged, renamed or withdrawn, and
// why, before the report can be approved. Source: drafting, "Vanished items are accounted for".

import { standingOf } from '../actions/standing'
import { windowOf } from '../dates/approximate-window'
import type { Day } from '../dates/day'
import { printDay } from '../dates/print-day'
import type { PortfolioFile, ToldPromise } from '../portfolio-file/schema'
import { unnamedProgramme } from '../promises/about'
import { ledgerOf } from '../promises/ledger'
import type { DocumentWarning } from '../reports/document'
import { factOf, type Snapshot } from './facts'
import { readProperName } from './noun-phrases'
import type { ToldItem } from './told-items'
import { trimWords } from './verbatim'

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
      message: `${toldInWords(promise, file)} That has fallen due and is not accounted for. Record what became of it.`,
      facts: [factOf(`promises/${promise.key}`, 'text', promise.text)],
    }))
}

/** The notes on what this committee was promised by a day between that of the facts and its meeting. */
export function promisesDueWarnings(
  { file, asAt }: Snapshot,
  committees: ReadonlySet<string>,
  meeting: Day | null,
): DocumentWarning[] {
  if (meeting === null || meeting < asAt) return []
  return ledgerOf(file, asAt).flatMap(({ promise, account }) => {
    const { due, toldTo, key } = promise
    const last = due === undefined ? null : windowOf(due).last
    const isSoon = last !== null && last >= asAt && last <= meeting
    if (due === undefined || !isSoon || account.state !== 'open' || !committees.has(toldTo))
      return []
    return [
      {
        code: 'promise-due-before-meeting',
        message: `${toldInWords(promise, file)} That falls due by ${printDay(last)}, before it meets. Say at the meeting what became of it.`,
        facts: [factOf(`promises/${key}`, 'due', due)],
      },
    ]
  })
}

function toldInWords(promise: ToldPromise, { programmes }: Pick<PortfolioFile, 'programmes'>) {
  const about = unnamedProgramme(promise, programmes)
  const of = about === null ? '' : ` of ${readProperName(about.name)}`
  return `This committee was told on ${printDay(promise.toldOn)}${of}: “${promise.text}”`
}

/** The notes on what this committee asked for by a day that is over, and has no answer to. */
export function actionWarnings(
  { file, asAt }: Snapshot,
  committees: ReadonlySet<string>,
): DocumentWarning[] {
  return file.actions
    .filter(
      (action) =>
        committees.has(action.committee) && standingOf(action, file.meetings, asAt).isOverdue,
    )
    .map(({ key, kind, text }) => ({
      code: 'action-unanswered',
      message: `The ${kind} “${trimWords(text)}” of this committee is overdue, and no answer is recorded.`,
      facts: [factOf(`actions/${key}`, 'text', text)],
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
