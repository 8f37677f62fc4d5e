import 'server-only'
import { MILEPOST } from '@/domain/access'
import type { ImportOutcome } from '@/server/portfolio/import/outcome'
import { BadInput, failWith, readPortfolio } from './portfolio-text'

const USAGE =
  'Write npm run import -- FILE, where FILE is a portfolio file or - for standard input. With --dry-run before FILE it says what would change and changes nothing.'
const DRY_RUN = '--dry-run'

/** Lays a portfolio file over the record: all of it, or nothing and exit code 2 with every fault. */
async function main(args: string[]): Promise<void> {
  const dryRun = args.includes(DRY_RUN)
  const [name, ...more] = args.filter((arg) => arg !== DRY_RUN)
  if (name === undefined || more.length > 0) throw new BadInput(USAGE)
  const file = readPortfolio(name, name)
  const { closeDatabase, patientDatabase } = await import('@/server/db/client')
  const { readToday } = await import('@/server/context')
  const { importPortfolio } = await import('@/server/portfolio/import')
  try {
    const ctx = { db: patientDatabase(), actor: MILEPOST, today: readToday(), requestId: 'console' }
    const outcome = await importPortfolio(ctx, file, { dryRun })
    process.stdout.write(`${printOutcome(name, outcome, dryRun)}\n`)
  } finally {
    await closeDatabase()
  }
}

function printOutcome(name: string, outcome: ImportOutcome, dryRun: boolean): string {
  if (!outcome.ok) throw BadInput.of(name, outcome.faults)
  const counts = Object.entries(outcome.counts)
  const same = counts.reduce((total, [, count]) => total + count.same, 0)
  if (outcome.nothingChanged)
    return `Nothing changed: all ${same} items of ${name} are on record already.`
  const lines = counts
    .filter(([, { added, changed }]) => added + changed > 0)
    .map(([noun, { added, changed }]) => `  ${noun}: ${added} added, ${changed} changed`)
  const what = dryRun ? `Nothing was imported: ${name} would change this.` : `Imported ${name}.`
  return [`${what} ${same} items are on record already.`, ...lines].join('\n')
}

await main(process.argv.slice(2)).catch(failWith)
