import { describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/domain/access'
import { createCaller } from '@/server/trpc/caller'
import { appRouter } from '@/server/trpc/root'
import { addUser, contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'

vi.hoisted(() => {
  process.env.MILEPOST_READ_ONLY = '1'
})

const database = testDatabase()
const changes = Object.entries(appRouter._def.procedures)
  .filter(([, procedure]) => isChange(procedure))
  .map(([path]) => path)

let known: Promise<Actor> | undefined

function person(): Promise<Actor> {
  known ??= addUser(database.db, { role: 'administrator' })
  return known
}

const administrator = async () => createCaller(contextFor(database.db, await person()))

describe('R-16: while MILEPOST_READ_ONLY is 1', () => {
  test('nobody can change anything, whatever they send', async () => {
    const caller = await administrator()
    expect(changes.length).toBeGreaterThan(30)
    for (const path of changes)
      await expect(call(caller, path), path).rejects.toMatchObject({
        code: 'SERVICE_UNAVAILABLE',
        message: expect.stringContaining('can be read but not changed at the moment'),
      })
  })

  test('reading goes on, and every page knows', async () => {
    const caller = await administrator()
    expect((await caller.session.whoAmI()).readOnly).toContain('Try again later')
    expect(await caller.meetings.list()).toBeDefined()
  })
})

function isChange(procedure: unknown): boolean {
  return Reflect.get(Object(Reflect.get(Object(procedure), '_def')), 'type') === 'mutation'
}

/** Calls a procedure by its path, without input: it is refused before its input is read. */
function call(caller: ReturnType<typeof createCaller>, path: string): Promise<unknown> {
  const found = path.split('.').reduce<unknown>((at, name) => Reflect.get(Object(at), name), caller)
  if (typeof found !== 'function') throw new Error(`There is no ${path}`)
  return found()
}
