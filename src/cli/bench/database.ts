import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { MILEPOST } from '@/domain/access'
import { hashToken } from '@/server/auth/token'
import { insertBenchUser } from '@/server/bench/store'
import type { ServerContext } from '@/server/context'
import { connect, NO_DEADLINE_MS } from '@/server/db/client'
import type { Cluster } from '@/server/db/embedded/cluster.mjs'
import { migrateDatabase } from '@/server/db/migrate'
import { importPortfolio } from '@/server/portfolio/import'
import { inRoot } from '../start/paths.mjs'
import { BENCH_DAY, generatePortfolio } from './portfolio'

export interface BenchDatabase {
  url: string
  publicUrl: string
  /** The session of an administrator, ready for a cookie. */
  token: string
}

/** A fresh database that holds a generated portfolio of `size` programmes and one person with a session. */
export async function makeBenchDatabase(cluster: Cluster, size: number): Promise<BenchDatabase> {
  const name = `bench_${size}`
  const superuser = postgres(cluster.superuserUrl, { max: 1, onnotice: () => {} })
  await superuser`drop database if exists ${superuser(name)} with (force)`
  await superuser`create database ${superuser(name)} owner milepost_owner`
  await superuser.end()
  const ownerUrl = databaseAt(cluster.ownerUrl, name)
  await migrateDatabase(ownerUrl, inRoot('drizzle'))
  const addresses = {
    url: databaseAt(cluster.url, name),
    publicUrl: databaseAt(cluster.publicUrl, name),
  }
  const { db, close } = connect(addresses.url, { deadlineMs: NO_DEADLINE_MS })
  const token = randomBytes(32).toString('base64url')
  const ctx: ServerContext = {
    db,
    actor: MILEPOST,
    today: BENCH_DAY,
    requestId: 'bench',
  }
  await importPortfolio(ctx, generatePortfolio(size))
  await db.transaction((tx) => insertBenchUser(tx, hashToken(token)))
  await close()
  const owner = connect(ownerUrl, { max: 1, deadlineMs: NO_DEADLINE_MS })
  await owner.db.execute('vacuum analyze')
  await owner.close()
  return { ...addresses, token }
}

function databaseAt(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}
