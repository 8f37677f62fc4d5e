import 'server-only'
import { can, seesNonPublic } from '@/domain/access'
import type { Day } from '@/domain/dates/day'
import { portfolioAsAt } from '@/domain/portfolio-file/as-at'
import { milestoneOf, programmeOf } from '@/domain/portfolio-file/committee-lists'
import { publicView } from '@/domain/portfolio-file/public-view'
import {
  type PortfolioFile,
  type Programme,
  portfolioFileSchema,
} from '@/domain/portfolio-file/schema'
import { spokenState } from '@/domain/promises/account'
import type { ListPromisesInput } from '@/domain/promises/input'
import { accuracyByProgramme, type LedgerEntry, ledgerOf } from '@/domain/promises/ledger'
import type { SpokenState } from '@/domain/promises/values'
import type { Named, PromiseLedger, PromiseRow } from '@/domain/promises/views'
import type { ServerContext } from '../context'
import { listPromises } from '../portfolio/committee-list-store'
import { programmeBatches } from '../portfolio/gather'
import { isKnownOn } from '../portfolio/known'
import { programmeOnRecord } from '../portfolio/programme-from-row'
import { type LedgerNames, listAccountIds, listLedgerNames } from './store'

/** What committees were told and what became of it, as at a day (today unless said), cut to what the actor may know. */
export async function readLedger(
  ctx: ServerContext,
  input: ListPromisesInput = {},
): Promise<PromiseLedger> {
  const asAt = input.asAt ?? ctx.today
  const file = await gatherPromised(ctx, asAt)
  const names = await listLedgerNames(ctx.db)
  const accounts = can(ctx.actor, 'promise.record')
    ? await listAccountIds(ctx.db)
    : new Map<string, number>()
  const all = ledgerOf(file, asAt)
  const asked = all.filter(
    ({ promise }) =>
      (input.committee ?? promise.toldTo) === promise.toldTo &&
      (input.programme === undefined || programmeOf(promise) === input.programme),
  )
  const rowOf = rowsWith(file.programmes, names, accounts)
  const count = (state: SpokenState) =>
    asked.filter(({ account }) => spokenState(account) === state).length
  const named = namedIn(file.programmes)
  return {
    asAt,
    rows: asked
      .filter(({ account }) => input.state === undefined || spokenState(account) === input.state)
      .map(rowOf),
    counts: {
      ...{ overdue: count('overdue'), late: count('late'), open: count('open') },
      ...{ kept: count('kept'), moved: count('moved'), withdrawn: count('withdrawn') },
    },
    accuracy: accuracyByProgramme(asked).map(({ programme, ...row }) => ({
      ...row,
      programme: named(programme ?? undefined),
    })),
    committees: names.committees.filter(({ key }) =>
      all.some(({ promise }) => promise.toldTo === key),
    ),
    programmes: file.programmes.map(({ key, name }) => ({ key, name })),
  }
}

/** The promises with the programmes that they are about, as at the day. */
async function gatherPromised(ctx: ServerContext, asAt: Day): Promise<PortfolioFile> {
  const forPublic = !seesNonPublic(ctx.actor)
  const promises = await listPromises(ctx.db, { asAt, forPublic })
  const keys = [...new Set(promises.flatMap((promise) => programmeOf(promise) ?? []))]
  const programmes: Programme[] = []
  for await (const rows of programmeBatches(ctx.db, { keys, forPublic }))
    programmes.push(...rows.filter(isKnownOn(asAt)).map((row) => programmeOnRecord(row, asAt)))
  const empty = portfolioFileSchema.parse({ format: 'milepost/portfolio', version: 1, asAt })
  const file = portfolioAsAt({ ...empty, programmes, promises }, asAt)
  return forPublic ? { ...file, programmes: publicView(file).file.programmes } : file
}

function rowsWith(
  programmes: readonly Programme[],
  names: LedgerNames,
  accounts: ReadonlyMap<string, number>,
) {
  const named = namedIn(programmes)
  const milestones = new Map<string, Named>(
    programmes.flatMap(({ key, milestones }) =>
      milestones.map((one) => [`${key}/${one.key}`, { key: one.key, name: one.name }] as const),
    ),
  )
  return ({ promise, account }: LedgerEntry): PromiseRow => {
    const { key, toldTo, toldOn, text, due = null, paragraph = null, visibility } = promise
    return {
      ...{ key, toldOn, text, due, paragraph, account },
      committee: names.committees.find((one) => one.key === toldTo) ?? {
        key: toldTo,
        name: toldTo,
      },
      report: names.reports.get(key) ?? null,
      programme: named(programmeOf(promise)),
      milestone: milestones.get(milestoneOf(promise) ?? '') ?? null,
      isPublic: visibility === undefined || visibility === 'public',
      accountId: accounts.get(key) ?? null,
    }
  }
}

function namedIn(programmes: readonly Programme[]) {
  const names = new Map(programmes.map(({ key, name }) => [key, { key, name }]))
  return (key: string | undefined) => names.get(key ?? '') ?? null
}
