import 'server-only'
import { PUBLIC } from '@/domain/access'
import { readEmail } from '@/domain/people/email'

const USAGE =
  'Write npm run admin:link -- NAME@EXAMPLE.GOV.UK with the address of the administrator.'

/**
 * Prints a link that signs an administrator in once: `admin-link EMAIL`, or `admin-link --first-run`, which prints nothing
 * when an administrator has signed in before.
 */
async function main([given = '']: string[]): Promise<void> {
  const isFirstRun = given === '--first-run'
  if (!isFirstRun && readEmail(given) === null) throw new Error(USAGE)
  const { env } = await import('@/env')
  const { closeDatabase, database } = await import('@/server/db/client')
  const { readToday } = await import('@/server/context')
  const { hasAdministratorSignedIn } = await import('@/server/people/store')
  const { makeAdministratorLink } = await import('@/server/people/admin-link')
  try {
    if (isFirstRun && (await hasAdministratorSignedIn(database()))) return
    const email = readEmail(isFirstRun ? env.adminEmail : given) ?? given
    const ctx = { db: database(), actor: PUBLIC, today: readToday(), requestId: 'console' }
    const { link } = await makeAdministratorLink(ctx, email)
    process.stdout.write(`${email} signs in with this link, once and within 30 minutes:\n${link}\n`)
  } finally {
    await closeDatabase()
  }
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
