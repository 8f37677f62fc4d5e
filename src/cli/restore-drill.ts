import 'server-only'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { MILEPOST } from '@/domain/access'
import type { DrillStep, RoleUrls } from '@/server/backup/compare'
import type { ServerContext } from '@/server/context'
import { printedSize } from './backup-words'
import { BadInput, failWith } from './portfolio-text'

const USAGE =
  'Write npm run restore-drill [-- --no-boot]. With a database of your own, MILEPOST_DRILL_DATABASE names an empty one beside it.'
const MIGRATIONS = fileURLToPath(new URL('../../drizzle', import.meta.url))

/** Rehearses a restore: makes a backup, restores it beside the database, and looks whether all of it is there. */
async function main(args: string[]): Promise<void> {
  const { 'no-boot': noBoot } = parse(args)
  const { env } = await import('@/env')
  const { closeDatabase, patientDatabase } = await import('@/server/db/client')
  const { readToday } = await import('@/server/context')
  if (env.drillDatabase === undefined) throw new BadInput(USAGE)
  const name = env.drillDatabase
  const original = {
    url: env.databaseUrl,
    ownerUrl: env.databaseOwnerUrl,
    backupUrl: env.databaseBackupUrl,
  }
  const scratch = {
    url: named(original.url, name),
    ownerUrl: named(original.ownerUrl, name),
    backupUrl: named(original.backupUrl, name),
  }
  if (scratch.url === original.url)
    throw new BadInput(`MILEPOST_DRILL_DATABASE names the database in use. ${USAGE}`)
  const folder = mkdtempSync(join(tmpdir(), 'milepost-drill-'))
  try {
    const ctx = { db: patientDatabase(), actor: MILEPOST, today: readToday(), requestId: 'console' }
    const boot = noBoot !== true
    const steps = await rehearse(ctx, { original, scratch, folder, boot })
    for (const { what, found, ok } of steps)
      process.stdout.write(`${ok ? 'ok  ' : 'FAIL'}  ${what.padEnd(40)}  ${found}\n`)
    const failed = steps.filter(({ ok }) => !ok).length
    process.stdout.write(
      failed === 0 ? 'The backup can be restored.\n' : `${failed} of ${steps.length} failed.\n`,
    )
    process.exitCode = failed === 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await closeDatabase()
  }
}

interface Rehearsal {
  original: RoleUrls
  scratch: RoleUrls
  folder: string
  boot: boolean
}

async function rehearse(
  ctx: ServerContext,
  { original, scratch, folder, boot }: Rehearsal,
): Promise<DrillStep[]> {
  const { makeBackup } = await import('@/server/backup/make')
  const { restoreBackup } = await import('@/server/backup/restore')
  const { compareRestored } = await import('@/server/backup/compare')
  const { recordDrill } = await import('@/server/backup/record-drill')
  const { clearDatabase } = await import('@/server/db/backup/scratch')
  const made = await makeBackup(ctx, { url: original.backupUrl, out: folder, folder })
  const began = performance.now()
  const target = { url: scratch.ownerUrl, migrations: MIGRATIONS }
  const restored = await restoreBackup(target, made.path)
  const seconds = (performance.now() - began) / 1000
  try {
    const compared = await compareRestored(made.path, { original, scratch }, restored)
    const { readOnScratch } = await import('./restore-drill/boot')
    const read = boot ? await readOnScratch(ctx, scratch) : []
    const steps = [
      ...compared,
      ...read,
      {
        what: 'time',
        found: `backup ${made.seconds.toFixed(1)} s, restore ${seconds.toFixed(1)} s, ${printedSize(made.bytes)}`,
        ok: true,
      },
    ]
    await recordDrill(ctx, made.id, steps.every(({ ok }) => ok) ? 'succeeded' : 'failed')
    return steps
  } finally {
    await clearDatabase(scratch.ownerUrl)
  }
}

/** The same address with the name of another database. */
function named(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: { 'no-boot': { type: 'boolean' } } }).values
  } catch (error) {
    throw new BadInput(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

await main(process.argv.slice(2)).catch(failWith)
