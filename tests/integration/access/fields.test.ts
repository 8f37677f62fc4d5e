import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createCaller } from '@/server/trpc/caller'
import { appRouter } from '@/server/trpc/root'
import { inputSchemaOf } from '../../support/arbitrary-input'
import { testDatabase } from '../../support/database'
import { contextOn, seedEverybody, type Who } from '../../support/everybody'
import { PROCEDURES } from '../../support/procedure-table'
import { definitionOf, sendTo, written } from '../../support/trpc-over-http'

const database = testDatabase()
let headersOf: (who: Who) => Headers

beforeAll(async () => {
  headersOf = await seedEverybody(database.db)
})

const PATHS = Object.keys(appRouter._def.procedures)
const UNASKED = ['role', 'ownerId', 'published', 'version', 'id', 'createdAt', 'constructor']

const refusal = z.object({
  error: z.object({
    json: z.object({
      message: z.string(),
      data: z.object({ code: z.string(), fields: z.array(z.object({ field: z.string() })) }),
    }),
  }),
})

/** The objects in an input, each with its path; what a form's draft holds has names of its own. */
function objectsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null || path[0] === 'values') return []
  const inside = Object.entries(value).flatMap(([name, one]) => objectsIn(one, [...path, name]))
  return Array.isArray(value) ? inside : [path, ...inside]
}

/** The input with one key more in the object at the path. */
function withKey(value: unknown, [name, ...rest]: string[], key: string): unknown {
  if (name === undefined) return { ...Object(value), [key]: 'x' }
  const inside = withKey(Reflect.get(Object(value), name), rest, key)
  if (!Array.isArray(value)) return { ...Object(value), [name]: inside }
  return value.map((one, place) => (String(place) === name ? inside : one))
}

describe.each(PATHS.filter((path) => inputSchemaOf(path) !== null))('S-5: %s', (path) => {
  const good = PROCEDURES[path]?.input?.('open') ?? {}
  const send = (body: string) => sendTo(database.db, path, body, headersOf('administrator'))

  test.each(objectsIn(good).map((at) => ({ at, place: at.join('.') || 'itself' })))(
    'takes no field that it does not know in $place',
    async ({ at }) => {
      const present = at.reduce<unknown>((value, name) => Reflect.get(Object(value), name), good)
      const known = inputSchemaOf(path)?.properties ?? {}
      const unasked = UNASKED.filter(
        (key) => !Object.hasOwn(Object(present), key) && !(at.length === 0 && key in known),
      )
      expect(unasked.length).toBeGreaterThan(2)
      await database.ownerDb.execute(sql`truncate rate_limit`)
      for (const key of unasked) {
        const answer = await send(written(withKey(good, at, key)))
        expect(answer.status, answer.body).toBe(400)
        const { message, data } = refusal.parse(answer.json).error.json
        expect(message).toBe('Some answers need another look.')
        expect(data.fields.map(({ field }) => field)).toContain([...at, key].join('.'))
      }
    },
  )

  test('is not reached by a prototype', async () => {
    await database.ownerDb.execute(sql`truncate rate_limit`)
    const json = JSON.stringify(good)
    const comma = json === '{}' ? '' : ','
    const answer = await send(
      `{"json":{"__proto__":{"role":"administrator"}${comma}${json.slice(1)}}`,
    )
    expect(answer.status, answer.body).toBe(400)
  })
})

/** The record of changes keeps each change as it was. */
const RECORDED = /^events\[\]\.(before|after)$/

/** Each key of an answer by its path; a list has one path for all that is in it. */
function keysOf(value: unknown, path = ''): string[] {
  if (value instanceof Map) return keysOf([...value.values()], path)
  if (Array.isArray(value))
    return [`${path}[]`, ...value.flatMap((one) => keysOf(one, `${path}[]`))]
  if (typeof value !== 'object' || value === null || RECORDED.test(path))
    return [path === '' ? '(one value)' : path]
  return Object.entries(value).flatMap(([name, one]) =>
    keysOf(one, path === '' ? name : `${path}.${name}`),
  )
}

const READERS = [
  'administrator',
  'pmo-manager',
  'lead-own',
  'report-author',
  'member',
  'public',
] as const

test('S-5: whoever reads is given these fields and no others', async () => {
  const lines: string[] = []
  for (const path of PATHS.filter((name) => definitionOf(name).type === 'query').sort()) {
    const { about, input } = PROCEDURES[path] ?? {}
    const subject = about === 'report' ? 'published' : 'open'
    const seen = new Map<string, string[]>()
    for (const who of READERS) {
      const caller = createCaller(await contextOn(database.db, headersOf(who)))
      const procedure = path
        .split('.')
        .reduce<unknown>((found, name) => Reflect.get(Object(found), name), caller)
      if (typeof procedure !== 'function') throw new Error(`${path} is no procedure`)
      const answer: unknown = await procedure(input?.(subject)).catch(() => undefined)
      const keys = answer === undefined ? ['(refused)'] : [...new Set(keysOf(answer))].sort()
      seen.set(keys.join('\n'), [...(seen.get(keys.join('\n')) ?? []), who])
    }
    for (const [keys, readers] of seen)
      lines.push(`## ${path}: ${readers.join(', ')}`, ...keys.split('\n'), '')
  }
  await expect(lines.join('\n')).toMatchFileSnapshot('../../fixtures/answer-fields.txt')
})
