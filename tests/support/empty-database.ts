import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { inject, onTestFinished } from 'vitest'
import type { Addresses } from '@/server/db/embedded/cluster.mjs'
import { OWNER } from '@/server/db/embedded/roles.mjs'
import { addressesAt, databaseAt } from './cluster'

/** A database of the suite's cluster that nothing was ever done to, until the end of the test. */
export async function emptyDatabase(owner: string = OWNER): Promise<Addresses> {
  const name = `empty_${randomUUID().replaceAll('-', '')}`
  await asSuperuser('postgres', `create database ${name} owner ${owner}`)
  onTestFinished(() => asSuperuser('postgres', `drop database ${name} with (force)`))
  return addressesAt(inject('addresses'), name)
}

/** Runs a statement as the superuser of the suite's cluster, in one of its databases. */
export async function asSuperuser(database: string, statement: string): Promise<void> {
  const superuser = postgres(databaseAt(inject('superuserUrl'), database), {
    max: 1,
    onnotice: () => {},
  })
  try {
    await superuser.unsafe(statement)
  } finally {
    await superuser.end()
  }
}
