import 'server-only'
import { parseArgs } from 'node:util'
import type { AuditVerdict } from '@/server/audit/verify'
import { BadInput, failWith } from './portfolio-text'

const USAGE =
  'Write npm run audit:verify [-- --anchors FILE], where FILE is what MILEPOST_ANCHOR_FILE names unless you say another.'

const MOST_LINES = 50
const QUIET_MILLISECONDS = 1_000

/** Walks the record of changes and names what in it was tampered with. The exit code is 1 when something was. */
async function main(args: string[]): Promise<void> {
  const { anchors: named } = parse(args)
  const { env } = await import('@/env')
  const { closeDatabase, patientDatabase } = await import('@/server/db/client')
  const { readAnchors } = await import('@/server/audit/anchor-file')
  const { verifyAudit } = await import('@/server/audit/verify')
  const file = named ?? env.anchorFile
  try {
    const anchors = file === undefined ? { anchors: [], unreadable: [] } : await readAnchors(file)
    print(await verifyAudit(patientDatabase(), anchors, progress()), file)
  } finally {
    await closeDatabase()
  }
}

function print({ count, head, anchors, faults }: AuditVerdict, file: string | undefined): void {
  const lines = faults.slice(0, MOST_LINES).map(({ words }) => `  ${words}`)
  if (faults.length > MOST_LINES) lines.push(`  and ${faults.length - MOST_LINES} more`)
  if (faults.length > 0) {
    process.stdout.write(`The record of changes is not whole:\n${lines.join('\n')}\n`)
    process.exitCode = 1
    return
  }
  const compared =
    file === undefined
      ? 'No anchor file is set (MILEPOST_ANCHOR_FILE): that its end was cut off would not show.'
      : `It agrees with ${anchors} ${anchors === 1 ? 'anchor' : 'anchors'} in ${file}.`
  process.stdout.write(
    `The record of changes is whole: ${count} ${count === 1 ? 'event' : 'events'}, the last with the hash ${head.hash}.\n${compared}\n`,
  )
}

/** Tells how far it has come, from the first second on. */
function progress(): (count: number) => void {
  let told = performance.now()
  return (count) => {
    if (performance.now() - told < QUIET_MILLISECONDS) return
    told = performance.now()
    process.stderr.write(`${count} events read\n`)
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: { anchors: { type: 'string' } } }).values
  } catch (error) {
    throw new BadInput(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

await main(process.argv.slice(2)).catch(failWith)
