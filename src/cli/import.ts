import 'server-only'
import { parseArgs } from 'node:util'
import { MILEPOST } from '@/domain/access'
import type { ServerContext } from '@/server/context'
import type { ImportOutcome } from '@/server/portfolio/import/outcome'
import type { UndoOutcome } from '@/server/portfolio/undo-import'
import { BadInput, failWith, readPortfolio } from './portfolio-text'

const USAGE =
  'Write npm run import -- FILE, where FILE is a portfolio file or - for standard input. With --dry-run before FILE it says what would change and changes nothing. --batches lists the imports, and --undo NUMBER undoes one of them.'

/** Lays a portfolio file over the record, or undoes that: all of it, or nothing and exit code 2 with every fault. */
async function main(args: string[]): Promise<void> {
  const { name, dryRun, undo, batches } = parse(args)
  const file = name === undefined ? undefined : readPortfolio(name, name)
  const { closeDatabase, patientDatabase } = await import('@/server/db/client')
  const { readToday } = await import('@/server/context')
  try {
    const ctx = { db: patientDatabase(), actor: MILEPOST, today: readToday(), requestId: 'console' }
    if (batches) return print(await listed(ctx))
    if (undo !== undefined) return print(await undone(ctx, undo))
    if (file === undefined || name === undefined) throw new BadInput(USAGE)
    const { importPortfolio } = await import('@/server/portfolio/import')
    const fileName = name.replace(/^.*[\\/]/, '')
    const outcome = await importPortfolio(ctx, file, { dryRun, fileName })
    print(printOutcome(name, outcome, dryRun))
  } finally {
    await closeDatabase()
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

function parse(args: string[]) {
  try {
    const options = {
      'dry-run': { type: 'boolean', default: false },
      batches: { type: 'boolean', default: false },
      undo: { type: 'string' },
    } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const { 'dry-run': dryRun, batches, undo } = values
    const ways = [...positionals, ...(batches ? ['batches'] : []), ...(undo ? ['undo'] : [])]
    if (ways.length !== 1 || (undo !== undefined && !/^[1-9]\d{0,8}$/.test(undo)))
      throw new Error('Say one thing to do.')
    return {
      name: positionals[0],
      dryRun,
      batches,
      undo: undo === undefined ? undefined : Number(undo),
    }
  } catch (error) {
    throw new BadInput(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

async function undone(ctx: ServerContext, id: number): Promise<string> {
  const { undoImport } = await import('@/server/portfolio/undo-import')
  const outcome: UndoOutcome = await undoImport(ctx, id)
  if (!outcome.ok)
    throw new BadInput(
      [`Import ${id} cannot be undone. Nothing was changed:`, ...outcome.refusals].join('\n  '),
    )
  const ratings = outcome.ratings === 0 ? [] : [`  ratings: ${outcome.ratings} corrected`]
  return [
    `Import ${id} is undone, as import ${outcome.batch}. Nothing left the record.`,
    ...changedLines(outcome.counts),
    ...ratings,
  ].join('\n')
}

async function listed(ctx: ServerContext): Promise<string> {
  const { listBatches } = await import('@/server/imports/store')
  const rows = await listBatches(ctx.db)
  if (rows.length === 0) return 'Nothing was imported yet.'
  return rows
    .map(({ id, at, by, fileName, undoes, undoneBy }) => {
      const what = undoes === null ? (fileName ?? 'a portfolio file') : `undid import ${undoes}`
      const since = undoneBy === null ? '' : `, undone by import ${undoneBy}`
      return `${id}  ${at}  ${by ?? 'on the console'}  ${what}${since}`
    })
    .join('\n')
}

type Counts = Extract<ImportOutcome, { ok: true }>['counts']

function changedLines(counts: Counts): string[] {
  return Object.entries(counts)
    .filter(([, { added, changed }]) => added + changed > 0)
    .map(([noun, { added, changed }]) => `  ${noun}: ${added} added, ${changed} changed`)
}

function printOutcome(name: string, outcome: ImportOutcome, dryRun: boolean): string {
  if (!outcome.ok) throw BadInput.of(name, outcome.faults)
  const { counts, batch } = outcome
  const same = Object.values(counts).reduce((total, count) => total + count.same, 0)
  const lines = changedLines(counts)
  if (outcome.nothingChanged && lines.length > 0)
    return `Nothing changed: ${name} was imported already, as import ${batch}. What was changed since stays.`
  if (outcome.nothingChanged)
    return `Nothing changed: all ${same} items of ${name} are on record already.`
  const what = dryRun
    ? `Nothing was imported: ${name} would change this.`
    : `Imported ${name}, as import ${batch}.`
  return [`${what} ${same} items are on record already.`, ...lines].join('\n')
}

await main(process.argv.slice(2)).catch(failWith)
