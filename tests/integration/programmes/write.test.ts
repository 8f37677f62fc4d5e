import { asc, eq, like } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Actor, MILEPOST, PUBLIC } from '@/domain/access'
import { asDay } from '@/domain/dates/day'
import { auditEvents, programmeSummaries } from '@/server/db/schema'
import { importPortfolio } from '@/server/portfolio/import'
import { createCaller } from '@/server/trpc/caller'
import { addUser, contextFor, TODAY } from '../../support/context'
import { testDatabase } from '../../support/database'
import { portfolioWithSecrets } from '../../support/own-portfolio'

const database = testDatabase()
let pmo: Actor
let member: Actor
let lead: Actor

beforeAll(async () => {
  const { db } = database
  await importPortfolio(contextFor(db, MILEPOST), portfolioWithSecrets())
  pmo = await addUser(db, { role: 'pmo-manager', name: 'Pat' })
  member = await addUser(db, { role: 'member' })
  lead = await addUser(db, { role: 'programme-lead', leads: ['network'] })
})

const as = (actor: Actor, today = TODAY) => createCaller(contextFor(database.db, actor, today))

const described = {
  kind: 'project' as const,
  organisations: ['council'],
  visibility: 'public' as const,
}

const audited = (key: string) =>
  database.db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.subject, `programmes/${key}`))
    .orderBy(asc(auditEvents.id))

const TOMORROW = asDay('2020-07-09')

describe('Adding a programme', () => {
  it('puts it in its place from today, with a key made from its name', async () => {
    const input = { ...described, name: 'Ærøskøbing café', abbreviation: '', parent: 'network' }
    const added = await as(pmo).programmes.add(input)
    expect(added).toEqual({ key: 'r-sk-bing-cafe', version: 1 })
    const { rows } = await as(pmo).portfolio.list({ q: 'CAFE' })
    expect(rows).toMatchObject([
      { key: added.key, abbreviation: null, depth: 1, parentName: 'Network refresh' },
    ])
    expect((await as(pmo).portfolio.list({ asAt: asDay('2020-07-07'), q: 'cafe' })).rows).toEqual(
      [],
    )
    await expect(
      as(pmo).programmes.get({ key: added.key, asAt: asDay('2020-07-07') }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await audited(added.key)).toMatchObject([
      { action: 'programme.add', actor: 'Pat', role: 'PMO manager', on: TODAY },
    ])
  })

  it('gives two of one name, added at once, keys that differ', async () => {
    const add = () => as(pmo).programmes.add({ ...described, name: 'Twin' })
    const keys = (await Promise.all([add(), add(), add()])).map(({ key }) => key)
    expect(keys.toSorted()).toEqual(['twin', 'twin-2', 'twin-3'])
  })

  it('keeps one that is not public from the public', async () => {
    const visibility = {
      nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'commercial' },
    }
    const { key } = await as(pmo).programmes.add({ ...described, name: 'Quiet', visibility })
    expect((await as(member).programmes.get({ key })).isPublic).toBe(false)
    await expect(as(PUBLIC).programmes.get({ key })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await as(PUBLIC).portfolio.list({ q: 'quiet' })).rows).toEqual([])
  })

  it.each([
    ['parent', { parent: 'nothing' }],
    ['lead', { lead: 'nobody' }],
    ['organisations', { organisations: ['nothing'] }],
  ])('refuses a %s that is not on record, at its field', async (field, wrong) => {
    const add = as(pmo).programmes.add({ ...described, name: 'Wrong', ...wrong })
    await expect(add).rejects.toMatchObject({ code: 'BAD_REQUEST', cause: { field } })
    expect(await database.db.$count(auditEvents, like(auditEvents.subject, '%wrong%'))).toBe(0)
  })

  it.each(['\u0000', '\ud83d'])('refuses %j before it reaches the record', async (character) => {
    const name = `Wrong${character}`
    await expect(as(pmo).programmes.add({ ...described, name })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    await expect(as(pmo).portfolio.list({ q: character })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    await expect(as(pmo).programmes.get({ key: character })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(as(pmo).reports.get({ key: character })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('is for the PMO', async () => {
    for (const actor of [member, lead])
      await expect(as(actor).programmes.add({ ...described, name: 'Mine' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
    await expect(as(PUBLIC).programmes.add({ ...described, name: 'Mine' })).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
  })
})

describe('Editing a programme', () => {
  const added = async (name: string) => {
    const shown = await as(pmo).programmes.add({ ...described, name, stage: 'start', lead: 'ada' })
    return { ...described, ...shown }
  }

  it('changes what the form says and leaves what was known on former days', async () => {
    const shown = await added('Edited')
    const edit = { ...shown, stage: 'build', lead: 'grace', parent: 'network' }
    expect(await as(pmo, TOMORROW).programmes.edit(edit)).toEqual({ version: 2 })
    const { key } = shown
    const now = await as(pmo, TOMORROW).programmes.get({ key })
    expect(now.programme).toMatchObject({ stage: 'build', lead: 'grace', parent: 'network' })
    expect(now.summary.rating).toBeNull()
    const then = await as(pmo, TOMORROW).programmes.get({ key, asAt: TODAY })
    expect(then.programme).toMatchObject({ stage: 'start', lead: 'ada' })
    expect(then.lead).toMatchObject({ name: 'Ada Lovelace' })
    const [row] = (await as(pmo, TOMORROW).portfolio.list({ asAt: TODAY, q: 'edited' })).rows
    expect(row).toMatchObject({ stage: 'start', lead: 'Ada Lovelace' })
    expect((await audited(key)).at(-1)).toMatchObject({
      action: 'programme.edit',
      on: TOMORROW,
      before: { stage: 'start', lead: 'ada' },
      after: { stage: 'build', lead: 'grace' },
    })
  })

  it('records nothing when nothing changes', async () => {
    const shown = await added('Same')
    const same = { ...shown, stage: 'start', lead: 'ada' }
    expect(await as(pmo).programmes.edit(same)).toEqual({ version: 1 })
    expect(await audited(shown.key)).toHaveLength(1)
  })

  it('hides a programme from the public on every day from the moment it is not public', async () => {
    const shown = await added('Hidden later')
    expect((await as(PUBLIC).portfolio.list({ q: 'hidden later' })).rows).toHaveLength(1)
    const visibility = { nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'claim' } }
    await as(pmo, TOMORROW).programmes.edit({ ...shown, visibility })
    const asAt = TODAY
    expect((await as(PUBLIC, TOMORROW).portfolio.list({ asAt, q: 'hidden' })).rows).toEqual([])
    expect((await as(member, TOMORROW).portfolio.list({ asAt, q: 'hidden' })).rows).toHaveLength(1)
  })

  it('refuses to make a programme part of itself', async () => {
    const above = await added('Above')
    const below = await as(pmo).programmes.add({ ...described, name: 'Below', parent: above.key })
    const edit = as(pmo).programmes.edit({ ...above, parent: below.key })
    await expect(edit).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { field: 'parent' },
    })
  })

  it('lets one of two writers at once through and shows the other what was saved, and by whom', async () => {
    const shown = await added('Contested')
    const edits = await Promise.allSettled(
      ['one', 'two'].map((stage) => as(pmo).programmes.edit({ ...shown, stage })),
    )
    expect(edits.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = edits.find((edit) => edit.status === 'rejected')
    expect(refused?.reason).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/^Pat /),
      cause: {
        current: {
          version: 2,
          stage: expect.stringMatching(/^(one|two)$/),
          organisations: shown.organisations,
          kind: shown.kind,
        },
      },
    })
  })

  it('is for the PMO', async () => {
    const shown = await added('Not yours')
    for (const actor of [member, lead])
      await expect(as(actor).programmes.edit(shown)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('Renaming a programme', () => {
  const added = async (name: string) =>
    as(pmo, asDay('2020-07-01')).programmes.add({ ...described, name, abbreviation: 'OLD' })

  it('shows the new name from today, keeps the former one and finds it by both', async () => {
    const shown = await added('Former name')
    const named = { ...shown, name: 'Present name', abbreviation: 'PN', reason: 'A new remit' }
    expect(await as(pmo).programmes.rename(named)).toEqual({ version: 2 })
    const { programme } = await as(pmo).programmes.get({ key: shown.key })
    expect(programme).toMatchObject({
      name: 'Present name',
      abbreviation: 'PN',
      names: [{ name: 'Former name', abbreviation: 'OLD', kind: 'former', until: '2020-07-07' }],
    })
    const found = async (q: string, asAt?: string) =>
      (await as(PUBLIC).portfolio.list({ q, asAt: asAt ? asDay(asAt) : undefined })).rows.map(
        ({ name }) => name,
      )
    expect(await found('former name')).toEqual(['Present name'])
    expect(await found('present name')).toEqual(['Present name'])
    expect(await found('present name', '2020-07-07')).toEqual(['Former name'])
    expect((await audited(shown.key)).at(-1)).toMatchObject({
      action: 'programme.rename',
      reason: 'A new remit',
    })
  })

  it('twice in a day leaves the name of yesterday the name of yesterday', async () => {
    const { key } = await added('Morning')
    await as(pmo).programmes.rename({ key, version: 1, name: 'Noon' })
    await as(pmo).programmes.rename({ key, version: 2, name: 'Evening' })
    const named = async (asAt: string) =>
      (await as(pmo).programmes.get({ key, asAt: asDay(asAt) })).programme.name
    expect(await named('2020-07-07')).toBe('Morning')
    expect(await named('2020-07-08')).toBe('Evening')
  })

  it('moves its projects with it in the list', async () => {
    const { key } = await added('Zebra')
    await as(pmo).programmes.add({ ...described, name: 'Zebra stripes', parent: key })
    await as(pmo).programmes.rename({ key, version: 1, name: 'Aardvark' })
    const { rows } = await as(pmo).portfolio.list({})
    expect(rows.slice(0, 2).map(({ name }) => name)).toEqual(['Aardvark', 'Zebra stripes'])
  })

  it('refuses the name that it has, an older version, and whoever is not of the PMO', async () => {
    const { key } = await added('Fixed')
    const rename = { key, version: 1, name: 'Fixed', abbreviation: 'OLD' }
    await expect(as(pmo).programmes.rename(rename)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { field: 'name' },
    })
    await expect(
      as(pmo).programmes.rename({ ...rename, name: 'X', version: 7 }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(as(lead).programmes.rename({ ...rename, name: 'X' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

it('Summaries of one programme and view follow each other without gap or overlap', async () => {
  const { programmeId, publicView, validFrom } = programmeSummaries
  const rows = await database.db
    .select()
    .from(programmeSummaries)
    .orderBy(programmeId, publicView, validFrom)
  expect(rows.length).toBeGreaterThan(20)
  rows.forEach((row, index) => {
    const next = rows[index + 1]
    const follows =
      next && next.programmeId === row.programmeId && next.publicView === row.publicView
    expect(row.validTo).toBe(follows ? next.validFrom : '9999-12-31')
  })
})
