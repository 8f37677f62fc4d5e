import 'server-only'
import { fileURLToPath } from 'node:url'

/** Brings the schema of the database up to date. Prints nothing unless a setting or the database is at fault. */
async function main(): Promise<void> {
  const { env } = await import('@/env')
  const { assertDurable } = await import('@/server/db/durability')
  const { assertPreparable } = await import('@/server/db/pooler')
  const { connect } = await import('@/server/db/client')
  const { migrateDatabase } = await import('@/server/db/migrate')
  const { fillPublicPapers } = await import('@/server/reports/public-paper')
  await assertDurable(env.databaseUrl)
  if (env.databasePrepare) await assertPreparable(env.databaseUrl)
  await migrateDatabase(
    env.databaseOwnerUrl,
    fileURLToPath(new URL('../../drizzle', import.meta.url)),
  )
  const owner = connect(env.databaseOwnerUrl, { max: 1 })
  await fillPublicPapers(owner.db).finally(owner.close)
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
