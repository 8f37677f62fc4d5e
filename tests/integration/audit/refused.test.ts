import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Actor, PUBLIC } from '@/domain/access'
import { auditEvents } from '@/server/db/schema'
import { createCaller } from '@/server/trpc/caller'
import { addProgramme, addUser, contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'

const database = testDatabase()
let lead: Actor

beforeAll(async () => {
  await addProgramme(database.db, { key: 'open' })
  lead = await addUser(database.db, { role: 'programme-lead', name: 'Lee' })
})

const as = (actor: Actor) => createCaller(contextFor(database.db, actor))

const refusals = () =>
  database.db.select().from(auditEvents).where(eq(auditEvents.action, 'access.refused'))

describe('S-35: an attempt that is refused', () => {
  it('goes on record with who tried what, and why it was refused', async () => {
    const call = as(lead).milestones.add({ programme: 'open', name: 'Mine' })
    await expect(call).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await refusals()).toMatchObject([
      {
        actor: 'Lee',
        role: 'Programme lead',
        subject: 'programmes/open',
        after: { called: 'milestones.add' },
        reason: 'Only the PMO can change milestones. Ask a PMO manager.',
        requestId: 'test-request',
      },
    ])
  })

  it('goes on record when they may not know of what they tried to change', async () => {
    const other = await addUser(database.db, { role: 'pmo-manager', name: 'Pat' })
    const call = as(other).programmes.rename({ key: 'nothing', name: 'X', version: 1 })
    await expect(call).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await refusals()).map(({ subject }) => subject)).toContain('programmes/nothing')
  })

  it('goes on record when it was a read that their role does not have', async () => {
    const member = await addUser(database.db, { role: 'member', name: 'Mel' })
    await expect(as(member).people.list()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await refusals()).map(({ subject }) => subject)).toContain('people')
  })

  it('does not when a page that is not there is read, nor when the public tries', async () => {
    const before = (await refusals()).length
    await expect(as(lead).programmes.get({ key: 'nothing' })).rejects.toThrow()
    await expect(as(PUBLIC).people.list()).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    expect(await refusals()).toHaveLength(before)
  })

  it('is recorded ten times a minute at most, so that nobody can fill the record', async () => {
    const prober = await addUser(database.db, { role: 'member', name: 'Probe' })
    for (let attempt = 0; attempt < 25; attempt++)
      await expect(as(prober).people.list()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const count = (await refusals()).filter(({ actor }) => actor === 'Probe').length
    expect(count).toBeGreaterThanOrEqual(10)
    expect(count).toBeLessThanOrEqual(20)
  })
})
