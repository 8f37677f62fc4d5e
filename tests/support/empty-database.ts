import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { inject, onTestFinished } from 'vitest'
import type { Addresses } from '@/server/db/embedded/cluster.mjs'
import { addressesAt } from './cluster'

/** A database of the suite's cluster that nothing was ever done to, until the end of the test. */
export async function emptyDatabase(): Promise<Addresses> {
  const name = `empty_${randomUUID().replaceAll('-', '')}`
  await asSuperuser(`create database ${name} owner milepost_owner`)
  onTestFinished(() => asSuperuser(`drop database ${name} with (force)`))
  return addressesAt(inject('addresses'), name)
}

async function asSuperuser(statement: string): Promise<void> {
  const superuser = postgres(inject('superuserUrl'), { max: 1, onnotice: () => {} })
  try {
    await superuser.unsafe(statement)
  } finally {
    await superuser.end()
  }
}
