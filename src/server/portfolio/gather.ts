import 'server-only'
import type { Day } from '@/domain/dates/day'
import { portfolioAsAt } from '@/domain/portfolio-file/as-at'
import { namesIn } from '@/domain/portfolio-file/public-registers'
import type { PortfolioFile, Programme } from '@/domain/portfolio-file/schema'
import type { Queryable } from '../db/transaction'
import type { MeasureRow, ProgrammeRow } from './history-row'
import { listProgrammeRows, listPublicProgrammeRows, listRelatedKeys } from './history-store'
import { isKnownOn } from './known'
import { measuresAt } from './measure-from-row'
import { programmeOnRecord } from './programme-from-row'
import { getPublicRegisters, getRegisters, type Registers } from './register-store'

export interface GatherOptions {
  asAt: Day
  /** Keys; all programmes when absent. Those that they belong to or depend on come with them. */
  programmes?: readonly string[] | undefined
  /** Keys; all reports when absent. */
  reports?: readonly string[] | undefined
  /** The key of a report that is taken as its correction has it, not as its readers do. */
  corrected?: string | undefined
}

/**
 * The portfolio as it was known on a day, as a portfolio file that names that day.
 * @example await gatherPortfolio(db, { asAt: ctx.today, programmes: ['police-itm'], reports: [] })
 */
export async function gatherPortfolio(
  db: Queryable,
  { asAt, programmes, reports }: GatherOptions,
): Promise<PortfolioFile> {
  const keys = programmes && (await listRelatedKeys(db, programmes))
  const record = await gatherRecord(db, { asAt, programmes: keys, reports })
  return portfolioAsAt(keys === undefined ? record : withNamedOnly(record), asAt)
}

/** Of a part of the portfolio only whom the part names: who is named elsewhere may not be for its readers. */
function withNamedOnly(file: PortfolioFile): PortfolioFile {
  const named = namesIn(file)
  return {
    ...file,
    organisations: file.organisations.filter(({ key }) => named.organisations.has(key)),
    people: file.people.filter(({ key }) => named.people.has(key)),
  }
}

/** Everything that had been recorded by a day, whatever day it speaks of: what is exported and imported over. */
export async function gatherRecord(
  db: Queryable,
  { asAt, programmes, reports, corrected }: GatherOptions,
): Promise<PortfolioFile> {
  const { registers, measures } = await getRegisters(db, asAt, { keys: reports, corrected })
  const gathered: Programme[] = []
  for await (const rows of programmeBatches(db, { keys: programmes }))
    gathered.push(...rows.filter(isKnownOn(asAt)).map((row) => programmeOnRecord(row, asAt)))
  return { ...fileOf(asAt, registers, measures), programmes: gathered }
}

/** What surrounds the programmes in the file as the public has it: nobody and nothing that is withheld. */
export async function gatherPublicShell(db: Queryable, asAt: Day): Promise<PortfolioFile> {
  const { registers, measures } = await getPublicRegisters(db, asAt)
  return fileOf(asAt, registers, measures)
}

function fileOf(asAt: Day, registers: Registers, measures: readonly MeasureRow[]): PortfolioFile {
  return {
    format: 'milepost/portfolio',
    version: 1,
    asAt,
    ...registers,
    programmes: [],
    measures: measuresAt(measures, asAt),
  }
}

const BATCH = 500

/** Rows of programmes in the order of the file, at most 500 at a time; for the public what is public. */
export async function* programmeBatches(
  db: Queryable,
  { keys, forPublic = false }: { keys?: readonly string[] | undefined; forPublic?: boolean } = {},
): AsyncGenerator<ProgrammeRow[]> {
  const list = forPublic ? listPublicProgrammeRows : listProgrammeRows
  for (let after: ProgrammeRow | undefined; ; ) {
    const rows: ProgrammeRow[] = await list(db, { keys, after, limit: BATCH })
    yield rows
    after = rows.at(-1)
    if (rows.length < BATCH) return
  }
}
