import { PUBLIC } from '@/domain/access'
import type { DrillStep, RoleUrls } from '@/server/backup/compare'
import { listPublishedFiles } from '@/server/backup/store'
import type { ServerContext } from '@/server/context'
import { connect } from '@/server/db/client'
import { freePort } from '@/server/db/embedded/port.mjs'
import { makeAdministratorLink } from '@/server/people/admin-link'
import { sha256 } from '@/server/sha256'
import { startServer } from '../start/server.mjs'

/** Nobody: the rehearsal's own administrator, who exists in the scratch database alone. */
const WHO = 'restore-drill@milepost.invalid'

/** Serves Milepost on a restored database, signs in, and reads what was published, byte by byte. */
export async function readOnScratch(ctx: ServerContext, scratch: RoleUrls): Promise<DrillStep[]> {
  const port = (await freePort(0)) ?? 0
  const address = `http://127.0.0.1:${port}`
  const faults: unknown[] = []
  const server = await startServer(port, settingsFor(scratch, address), {
    dev: false,
    signal: new AbortController().signal,
    report: () => {},
    giveUp: (fault) => faults.push(fault),
  })
  try {
    const signIn = await signInTo(address, scratch, ctx)
    return [signIn.step, ...(await readReports(address, ctx, signIn.cookie))]
  } finally {
    await server.stop()
  }
}

function settingsFor({ url, ownerUrl, backupUrl }: RoleUrls, address: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATABASE_URL: url,
    DATABASE_OWNER_URL: ownerUrl,
    DATABASE_BACKUP_URL: backupUrl,
    DATABASE_PUBLIC_URL: inDatabaseOf(process.env.DATABASE_PUBLIC_URL ?? url, url),
    DATABASE_REPLICA_URL: '',
    NEXTAUTH_URL: address,
    LOG_LEVEL: 'error',
  }
}

function inDatabaseOf(address: string, other: string): string {
  const moved = new URL(address)
  moved.pathname = new URL(other).pathname
  return moved.href
}

async function signInTo(address: string, scratch: RoleUrls, ctx: ServerContext) {
  const { db, close } = connect(scratch.url, { max: 1 })
  const made = makeAdministratorLink({ ...ctx, db, actor: PUBLIC }, WHO).finally(close)
  const { link } = await made
  const answer = await fetch(`${address}/api/sign-in/link`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token: new URL(link).hash.slice(1) }),
  })
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  const cookie = cookies.join('; ')
  const page = await fetch(`${address}/people`, { headers: { cookie }, redirect: 'manual' })
  const ok = page.status === 200
  const found = ok ? 'with a one-time link' : `refused with ${answer.status}, then ${page.status}`
  return { cookie, step: { what: 'signing in', found, ok } }
}

async function readReports(
  address: string,
  ctx: ServerContext,
  cookie: string,
): Promise<DrillStep[]> {
  const files = await listPublishedFiles(ctx.db)
  if (files.length === 0)
    return [{ what: 'published reports', found: 'none keeps its files yet', ok: true }]
  const steps: DrillStep[] = []
  for (const { key, format, sha256: expected } of files) {
    const path = `${address}/reports/${key}/export?format=${format}`
    const answer = await fetch(path, { headers: { cookie } })
    const bytes = Buffer.from(await answer.arrayBuffer())
    const ok = sha256(bytes) === expected
    const found = ok ? `the same ${bytes.length} bytes` : `other bytes, answer ${answer.status}`
    steps.push({ what: `report ${key}, ${format}`, found, ok })
  }
  return steps
}
