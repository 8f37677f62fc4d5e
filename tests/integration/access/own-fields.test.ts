import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { appRouter } from '@/server/trpc/root'
import { PROCEDURES } from '../../support/procedure-table'
import { definitionOf } from '../../support/trpc-over-http'

/** What somebody might send along in the hope that it is stored. */
const SMUGGLED = { role: 'administrator', ownerId: 1, published: true, createdAt: '2020-07-08' }

const CHANGES = Object.keys(appRouter._def.procedures).filter(
  (path) => definitionOf(path).type === 'mutation' && PROCEDURES[path]?.input !== undefined,
)

describe('S-5: a change takes its own fields alone', () => {
  test.each(CHANGES)('%s', (path) => {
    const [schema] = definitionOf(path).inputs
    const good = PROCEDURES[path]?.input?.('open')
    const reading = z
      .instanceof(z.ZodType)
      .parse(schema)
      .safeParse({ ...SMUGGLED, ...Object(good) })
    const unknown = reading.error?.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [],
    )
    const own = Object.keys(Object(good))
    expect(unknown).toEqual(Object.keys(SMUGGLED).filter((key) => !own.includes(key)))
  })
})
