import 'server-only'
import { parseArgs } from 'node:util'
import { MILEPOST } from '@/domain/access'
import { printedCount, printedSize } from './backup-words'
import { BadInput, failWith } from './portfolio-text'

const USAGE =
  'Write npm run backup [-- --out FILE|FOLDER] [--pg-dump]. Without --out it goes to the folder of MILEPOST_BACKUP_DIR.'

/** Writes all of the database to a file, as it is at one moment, and records that it did. */
async function main(args: string[]): Promise<void> {
  const { out, 'pg-dump': pgDump } = parse(args)
  const { env } = await import('@/env')
  const { closeDatabase, patientDatabase } = await import('@/server/db/client')
  const { readToday } = await import('@/server/context')
  const { makeBackup } = await import('@/server/backup/make')
  try {
    const ctx = { db: patientDatabase(), actor: MILEPOST, today: readToday(), requestId: 'console' }
    const made = await makeBackup(ctx, {
      url: env.databaseBackupUrl,
      out,
      folder: env.backupFolder,
      ...(pgDump && { pgDump: process.env }),
    })
    const { contents } = made
    const held = contents
      ? `${printedCount(contents.rows, 'row')} of ${contents.tables} tables`
      : 'A dump for pg_restore'
    process.stdout.write(
      `${made.path}: ${held}, ${printedSize(made.bytes)}, in ${made.seconds.toFixed(1)} seconds.\n`,
    )
    if (contents?.chain)
      process.stdout.write(
        `The record of changes ends at event ${contents.chain.seq} with the hash ${contents.chain.hash}.\n`,
      )
  } finally {
    await closeDatabase()
  }
}

function parse(args: string[]) {
  try {
    const options = { out: { type: 'string' }, 'pg-dump': { type: 'boolean' } } as const
    return parseArgs({ args, options }).values
  } catch (error) {
    throw new BadInput(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

await main(process.argv.slice(2)).catch(failWith)
