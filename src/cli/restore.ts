import 'server-only'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { printedCount } from './backup-words'
import { BadInput, failWith } from './portfolio-text'

const USAGE = 'Write npm run restore -- FILE, with a file that npm run backup wrote.'
const MIGRATIONS = fileURLToPath(new URL('../../drizzle', import.meta.url))

/** Loads a backup into an empty database: all of it, or nothing. */
async function main([file, ...more]: string[]): Promise<void> {
  if (file === undefined || file.startsWith('-') || more.length > 0) throw new BadInput(USAGE)
  if (!existsSync(file)) throw new BadInput(`There is no file ${file}. ${USAGE}`)
  const { env } = await import('@/env')
  const { assertDurable } = await import('@/server/db/durability')
  const { restoreBackup } = await import('@/server/backup/restore')
  await assertDurable(env.databaseUrl)
  const target = { url: env.databaseOwnerUrl, migrations: MIGRATIONS }
  const { header, end, audit } = await restoreBackup(target, file)
  process.stdout.write(
    `Restored ${printedCount(end.rows, 'row')} of ${end.tables} tables, as they were at ${header.takenAt}.\n` +
      'Nobody is signed in: sessions and one-time links are not kept. npm run admin:link lets an administrator in.\n',
  )
  if (audit.faults.length === 0) {
    process.stdout.write(
      `The record of changes is whole: ${printedCount(audit.count, 'event')}, the last with the hash ${audit.head.hash}.\n`,
    )
    return
  }
  process.stderr.write(
    'The record of changes was not whole when the backup was made: npm run audit:verify tells where.\n',
  )
  process.exitCode = 1
}

await main(process.argv.slice(2)).catch(failWith)
