import 'server-only'
import { MILEPOST } from '@/domain/access'
import type { ImportOutcome } from '@/server/portfolio/import/outcome'
import { BadInput, failWith, readPortfolio } from './portfolio-text'

const USAGE =
  'Write npm run import -- FILE, where FILE is a portfolio file or - for standard input.'

/** Lays a portfolio file over the record: all of it, or nothing and exit code 2 with every fault. */
async function main([name, ...more]: string[]): Promise<void> {
  if (name === undefined || more.length > 0) throw new BadInput(USAGE)
  const file = readPortfolio(name, name)
  const { closeDatabase, database } = await import('@/server/db/client')
  const { readToday } = await import('@/server/context')
  const { importPortfolio } = await import('@/server/portfolio/import')
  try {
    const ctx = { db: database(), actor: MILEPOST, today: readToday(), requestId: 'console' }
    process.stdout.write(`${printOutcome(name, await importPortfolio(ctx, file))}\n`)
  } finally {
    await closeDatabase()
  }
}

function printOutcome(name: string, outcome: ImportOutcome): string {
  if (!outcome.ok) throw BadInput.of(name, outcome.faults)
  const counts = Object.entries(outcome.counts)
  const same = counts.reduce((total, [, count]) => total + count.same, 0)
  if (outcome.nothingChanged)
    return `Nothing changed: all ${same} items of ${name} are on record already.`
  const lines = counts
    .filter(([, { added, changed }]) => added + changed > 0)
    .map(([noun, { added, changed }]) => `  ${noun}: ${added} added, ${changed} changed`)
  return [`Imported ${name}; ${same} items were on record already.`, ...lines].join('\n')
}

await main(process.argv.slice(2)).catch(failWith)
