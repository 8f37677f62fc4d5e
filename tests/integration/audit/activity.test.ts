import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access'
import { createCaller } from '@/server/trpc/caller'
import { tamper } from '../../support/audit'
import { addProgramme, addUser, contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'

const database = testDatabase()
const as = (actor: Actor) => createCaller(contextFor(database.db, actor)).activity
const calls = (actor: Actor) => createCaller(contextFor(database.db, actor))

let admin: Extract<Actor, { kind: 'user' }>
let pmo: Extract<Actor, { kind: 'user' }>

beforeAll(async () => {
  await addProgramme(database.db, { key: 'itm', name: 'Police ITM' })
  admin = await addUser(database.db, { role: 'administrator', name: 'Ada' })
  pmo = await addUser(database.db, { role: 'pmo-manager', name: 'Pat' })
  await calls(pmo).milestones.add({ programme: 'itm', name: 'Go live' })
  await calls(admin).events.add({ programme: 'itm', kind: 'progress', text: 'Begun' })
  await calls(admin).people.invite({ name: 'Mo', email: 'mo@example.gov.uk', role: 'member' })
  await calls(pmo)
    .people.list()
    .catch(() => {})
  await tamper(database.db, async (superuser) => {
    await superuser`update audit_event set at = '2020-07-08 22:30Z' where seq = 1`
    await superuser`update audit_event set at = '2020-07-08 23:30Z' where seq = 2`
  })
})

const found = async (actor: Actor, asked: Parameters<ReturnType<typeof as>['list']>[0]) =>
  (await as(actor).list(asked)).events.map(({ action }) => action)

describe('S-35: who changed what', () => {
  test('is told newest first, with the names of what was changed, in the time of London', async () => {
    const { events, names } = await as(admin).list({})
    expect(events.map(({ action }) => action)).toEqual([
      'access.refused',
      'people.invite',
      'event.add',
      'milestone.add',
    ])
    expect(await as(admin).count({})).toBe(4)
    expect(names.get('programmes/itm/milestones/go-live')).toBe('Go live')
    expect(names.get('programmes/itm')).toBe('Police ITM')
    expect(names.get(`people/${pmo.id}`)).toBeUndefined()
    expect(events.at(-1)).toMatchObject({
      time: '8 July 2020, 11:30pm',
      instant: '2020-07-08T22:30:00Z',
      requestId: 'test-request',
      clientVersion: expect.stringMatching(/^\d+\./),
      role: 'PMO manager',
    })
    expect(events.at(-2)).toMatchObject({ time: '9 July 2020, 12:30am', londonDay: '2020-07-09' })
  })

  test('is found by group, person, record, day and refusal', async () => {
    expect(await found(admin, { group: 'milestones' })).toEqual(['milestone.add'])
    expect(await found(admin, { group: 'sign-in' })).toEqual(['access.refused'])
    expect(await found(admin, { person: String(pmo.id) })).toEqual([
      'access.refused',
      'milestone.add',
    ])
    expect(await found(admin, { person: 'milepost' })).toEqual([])
    expect(await found(admin, { record: 'programmes/itm/events' })).toEqual(['event.add'])
    expect(await found(admin, { record: 'https://x.example/programmes/itm/' })).toHaveLength(2)
    expect(await found(admin, { record: 'programmes/it' })).toEqual([])
    expect(await found(admin, { to: '8 July 2020' })).toEqual(['milestone.add'])
    expect(await found(admin, { from: '9 July 2020', to: '9 July 2020' })).toEqual(['event.add'])
    expect(await found(admin, { refused: 'yes' })).toEqual(['access.refused'])
  })

  test('of people and of attempts is for administrators alone', async () => {
    expect(await found(pmo, {})).toEqual(['event.add', 'milestone.add'])
    expect(await as(pmo).count({})).toBe(2)
    expect(await found(pmo, { refused: 'yes' })).toEqual([])
    expect(await found(pmo, { group: 'people' })).toEqual([])
  })

  test('offers those who changed something', async () => {
    expect(await as(pmo).people()).toEqual([
      { id: admin.id, name: 'Ada' },
      { id: pmo.id, name: 'Pat' },
    ])
  })
})
