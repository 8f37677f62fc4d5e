import 'server-only'
import { renameSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Day, isDay, LAST_DAY } from '@/domain/dates/day'
import { writePortfolioFile } from '@/domain/portfolio-file/write'
import { BadInput, failWith } from './portfolio-text'

const USAGE =
  'Write npm run export -- --out FILE [--as-at DAY], where DAY is a day such as 2020-07-08.'

/** Writes the portfolio as its canonical file: everything on record, or what was known on a day. */
async function main(args: string[]): Promise<void> {
  const { out, asAt } = readOptions(args)
  const { closeDatabase, patientDatabase } = await import('@/server/db/client')
  const { readToday } = await import('@/server/context')
  const { gatherPortfolio, gatherRecord } = await import('@/server/portfolio/gather')
  try {
    const file =
      asAt === undefined
        ? { ...(await gatherRecord(patientDatabase(), { asAt: LAST_DAY })), asAt: readToday() }
        : await gatherPortfolio(patientDatabase(), { asAt })
    const text = writePortfolioFile(file)
    if (out === undefined) process.stdout.write(text)
    else save(out, text)
  } finally {
    await closeDatabase()
  }
}

function readOptions(args: string[]): { out: string | undefined; asAt: Day | undefined } {
  const { out, 'as-at': asAt } = parse(args)
  if (asAt !== undefined && !isDay(asAt))
    throw new BadInput(`--as-at is a day such as 2020-07-08, not ${asAt}.`)
  return { out, asAt }
}

function parse(args: string[]) {
  try {
    const options = { out: { type: 'string' }, 'as-at': { type: 'string' } } as const
    return parseArgs({ args, options }).values
  } catch (error) {
    throw new BadInput(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

/** A reader of the file finds the former one or this one, never half of it. */
function save(path: string, text: string): void {
  try {
    writeFileSync(`${path}.part`, text)
    renameSync(`${path}.part`, path)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new BadInput(`${path} cannot be written: ${reason}`)
  }
}

await main(process.argv.slice(2)).catch(failWith)
