import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { databaseAccount } from '@/server/db/embedded/account.mjs'
import { findBinaries } from '@/server/db/embedded/binaries.mjs'
import { type Addresses, startCluster } from '@/server/db/embedded/cluster.mjs'
import { type Place, placeCluster } from '@/server/db/embedded/place.mjs'
import { freePort } from '@/server/db/embedded/port.mjs'
import { clearLeftovers, startPostmaster } from '@/server/db/embedded/postmaster.mjs'
import { serversIn } from '@/server/db/embedded/processes.mjs'
import { migrateDatabase } from '@/server/db/migrate'
import { databaseAt } from './cluster'
import { signalThoseLeft } from './signal'

/** One database server, which nothing starts again when it ends. */
export interface DatabaseServer extends Addresses {
  start(): Promise<void>
  /** As when its machine loses power: the server and all that it has begun, at once. */
  kill(): void
  /** As when its machine hangs; `resume` lets it go on. */
  pause(): void
  resume(): void
  /** Runs statements in the database, as the superuser. */
  asSuperuser(statements: string): Promise<postgres.Row[]>
}

export interface Pair {
  primary: DatabaseServer
  replica: DatabaseServer
  remove(): void
}

/**
 * A migrated database and a streaming replica of it, both running, until they are removed. The replica is a copy of
 * the files of the stopped primary that is told whom to follow, which needs no programs but the server itself.
 */
export async function primaryAndReplica(): Promise<Pair> {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-pair-'))
  chmodSync(folder, 0o755)
  const home = join(folder, 'portfolio')
  const cluster = await startCluster(home, { durable: false })
  try {
    await migrateDatabase(cluster.ownerUrl, 'drizzle')
  } finally {
    await cluster.stop()
  }
  const copy = join(folder, 'replica')
  const place = placeCluster(home)
  copyFiles(place, copy)
  const primary = serverOf(home, place, cluster)
  const port = String(await freePort(0))
  const replica = serverOf(copy, placeCluster(copy), {
    ...addressesOn(cluster, port),
    superuserUrl: onPort(cluster.superuserUrl, port),
  })
  follow(join(copy, 'database'), cluster.superuserUrl)
  await primary.start()
  await replica.start()
  const remove = () => {
    primary.kill()
    replica.kill()
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  return { primary, replica, remove }
}

/** Puts the primary's files where the account of the database may enter. */
function copyFiles(place: Place, home: string): void {
  mkdirSync(home, { mode: 0o711 })
  const to = join(home, 'database')
  cpSync(place.folder, to, { recursive: true })
  const account = databaseAccount()
  if (account !== undefined) spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, to])
  spawnSync('chmod', ['-R', 'go-rwx', to])
}

/** Makes the files of a stopped server those of a replica. */
function follow(folder: string, superuserUrl: string): void {
  const { hostname, port, username, password } = new URL(superuserUrl)
  const conninfo = `host=${hostname} port=${port} user=${username} password=${password} application_name=replica`
  appendFileSync(join(folder, 'postgresql.auto.conf'), `primary_conninfo = '${conninfo}'\n`)
  writeFileSync(join(folder, 'standby.signal'), '')
}

function serverOf(
  home: string,
  place: Place,
  { superuserUrl, ...addresses }: Addresses & { superuserUrl: string },
): DatabaseServer {
  const { url, ownerUrl, publicUrl, backupUrl } = addresses
  const signal = (name: NodeJS.Signals) => {
    if (!existsSync(place.folder)) return
    signalThoseLeft(serversIn(place.folder, undefined), name)
  }
  const options = {
    port: Number(new URL(url).port),
    durable: true,
    logFile: join(home, 'database.log'),
  }
  return {
    ...{ url, ownerUrl, publicUrl, backupUrl },
    start: async () => {
      await clearLeftovers(place.folder)
      await startPostmaster(place, findBinaries(place.account), options)
    },
    kill: () => signal('SIGKILL'),
    pause: () => signal('SIGSTOP'),
    resume: () => signal('SIGCONT'),
    asSuperuser: async (statements) => {
      const sql = postgres(databaseAt(superuserUrl, 'milepost'), { max: 1, onnotice: () => {} })
      try {
        return [...(await sql.unsafe(statements))]
      } finally {
        await sql.end()
      }
    },
  }
}

function addressesOn({ url, ownerUrl, publicUrl, backupUrl }: Addresses, port: string): Addresses {
  return {
    url: onPort(url, port),
    ownerUrl: onPort(ownerUrl, port),
    publicUrl: onPort(publicUrl, port),
    backupUrl: onPort(backupUrl, port),
  }
}

function onPort(url: string, port: string): string {
  const address = new URL(url)
  address.port = port
  return address.href
}
