import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { type Addresses, type Cluster, startCluster } from '@/server/db/embedded/cluster.mjs'
import { migrateDatabase } from '@/server/db/migrate'

export const TEMPLATE = 'template_migrated'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the superuser of the suite's own cluster, and of its roles. */
    superuserUrl: string
    addresses: Addresses
  }
}

/** Starts a cluster for this run alone, with one migrated database that every test database is copied from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = join(tmpdir(), `milepost-tests-${process.pid}`)
  const cluster: Cluster = await startCluster(home, { durable: false })
  const stop = async () => {
    await cluster.stop()
    await rm(home, { recursive: true, force: true })
  }
  try {
    await makeTemplate(cluster)
  } catch (error) {
    await stop()
    throw error
  }
  const { url, ownerUrl, publicUrl, backupUrl } = cluster
  project.provide('superuserUrl', cluster.superuserUrl)
  project.provide('addresses', { url, ownerUrl, publicUrl, backupUrl })
  return stop
}

async function makeTemplate(cluster: Cluster): Promise<void> {
  const superuser = postgres(cluster.superuserUrl, { max: 1 })
  await superuser.unsafe(`create database ${TEMPLATE} owner milepost_owner`)
  await superuser.end()
  await migrateDatabase(databaseAt(cluster.ownerUrl, TEMPLATE), 'drizzle')
}

/** The address of another database of the same server and role. */
export function databaseAt(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

/** The addresses of another database of the same server, for each role. */
export function addressesAt(addresses: Addresses, name: string): Addresses {
  return {
    url: databaseAt(addresses.url, name),
    ownerUrl: databaseAt(addresses.ownerUrl, name),
    publicUrl: databaseAt(addresses.publicUrl, name),
    backupUrl: databaseAt(addresses.backupUrl, name),
  }
}
