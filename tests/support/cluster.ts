import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { type Cluster, startCluster } from '@/server/db/embedded/cluster.mjs'
import { migrateDatabase } from '@/server/db/migrate'

export const TEMPLATE = 'template_migrated'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the superuser of the suite's own cluster, and of its application role. */
    superuserUrl: string
    applicationUrl: string
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
  project.provide('superuserUrl', cluster.superuserUrl)
  project.provide('applicationUrl', cluster.url)
  return stop
}

async function makeTemplate(cluster: Cluster): Promise<void> {
  const superuser = postgres(cluster.superuserUrl, { max: 1 })
  await superuser.unsafe(`create database ${TEMPLATE} owner milepost`)
  await superuser.end()
  await migrateDatabase(databaseAt(cluster.url, TEMPLATE), 'drizzle')
}

/** The address of another database of the same server and role. */
export function databaseAt(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}
