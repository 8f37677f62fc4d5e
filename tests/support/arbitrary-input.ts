import fc from 'fast-check'
import { z } from 'zod'
import { HOSTILE_TEXTS, UNPRINTABLE_TEXTS } from './hostile-text'
import { definitionOf } from './trpc-over-http'

/** The part of JSON Schema that inputs are written in. */
const schemaOf: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    const: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    pattern: z.string().optional(),
    format: z.string().optional(),
    properties: z.record(z.string(), schemaOf).optional(),
    required: z.array(z.string()).optional(),
    items: schemaOf.optional(),
    anyOf: z.array(schemaOf).optional(),
    oneOf: z.array(schemaOf).optional(),
  }),
)

interface Schema {
  type?: string | undefined
  const?: unknown
  enum?: unknown[] | undefined
  pattern?: string | undefined
  format?: string | undefined
  properties?: Record<string, Schema> | undefined
  required?: string[] | undefined
  items?: Schema | undefined
  anyOf?: Schema[] | undefined
  oneOf?: Schema[] | undefined
}

/** The JSON Schema of what a procedure takes; null when it takes nothing. */
export function inputSchemaOf(path: string): Schema | null {
  const [input] = definitionOf(path).inputs
  if (input === undefined) return null
  if (!(input instanceof z.ZodType)) throw new Error(`${path} reads its input by something else`)
  return schemaOf.parse(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }))
}

const KEYS = [
  'open',
  'other',
  'hidden',
  'nothing',
  'design',
  'draft',
  'approved',
  'published',
  'city',
]
const DATES = [
  '2020-09',
  'early October 2020',
  '31 February 2020',
  '1/9/2020',
  '99999-01-01',
  'FY2020/21',
]
const LONG = 200 * 1024
const LONG_TEXTS = ['x', ' ', '\u0000', '1/', 'a@', '((', '\u202e', '\ud83d'].map((sign) =>
  sign.repeat(LONG / sign.length / (sign === '\u202e' ? 3 : 1)),
)
const PROTOTYPE = ['constructor', 'prototype', 'toString', 'hasOwnProperty', '']

const arbitraryText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...KEYS) },
  { weight: 2, arbitrary: fc.constantFrom(...DATES) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE_TEXTS, ...UNPRINTABLE_TEXTS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(...PROTOTYPE) },
)

const arbitraryNumber = fc.oneof(
  fc.integer({ min: -2, max: 12 }),
  fc.constantFrom(2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1, 2 ** 53, -1, 0.5, 1e308, NaN, Infinity, -0),
)

/** What no input asks for. */
const garbage: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    true,
    [],
    {},
    10n ** 40n,
    new Map([['a', 1]]),
    /x/g,
    new Date(0),
  ),
  arbitraryNumber,
  arbitraryText,
  fc.constantFrom(...LONG_TEXTS),
  fc.constantFrom(
    nested(200),
    Array.from({ length: 5000 }, () => 'open'),
  ),
  fc.jsonValue(),
)

/** Lists in lists in lists. */
function nested(depth: number): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

/** Values that are now and then what the schema asks for, and mostly nearly that. */
export function arbitraryInput(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: asAsked(schema) }, { weight: 1, arbitrary: garbage })
}

function asAsked(schema: Schema): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map(arbitraryInput))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.format === 'uuid') return fc.uuid()
  if (schema.type === 'string') return arbitraryText
  if (schema.type === 'integer' || schema.type === 'number') return arbitraryNumber
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'array') return fc.array(arbitraryInput(schema.items ?? {}), { maxLength: 4 })
  return schema.type === 'object' ? arbitraryObject(schema) : garbage
}

function arbitraryObject({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
  const known = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, arbitraryInput(schema)]),
  )
  const extra = fc.dictionary(fc.constantFrom('role', ...PROTOTYPE), arbitraryText, { maxKeys: 1 })
  const isIn = required.filter((name) => name in known)
  return fc
    .tuple(fc.record(known, { requiredKeys: isIn }), fc.option(extra, { freq: 6, nil: {} }))
    .map(([asked, more]) => Object.fromEntries([...Object.entries(asked), ...Object.entries(more)]))
}

const EXTREMES: readonly string[] = [
  `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  `"${'x'.repeat(LONG)}"`,
  '"\\u0000"',
  '"\\ud800"',
  '"\\u202e"',
  '{"__proto__":{"isAdmin":true}}',
  '2147483648',
  '9007199254740991',
  '1e308',
  '-1',
  'null',
]

/** A good input with each of its answers in turn replaced by something extreme. */
export function extremeBodies(path: string, good: unknown): string[] {
  const names = Object.keys(inputSchemaOf(path)?.properties ?? {})
  return names.flatMap((name) =>
    EXTREMES.map((extreme) => {
      const json = JSON.stringify({ ...Object(good), [name]: 'REPLACED' })
      return `{"json":${json.replace('"REPLACED"', () => extreme)}}`
    }),
  )
}

/** Bodies that are no envelope of an input, or one with lies in it. */
export const BROKEN_BODIES: readonly string[] = [
  '',
  '{',
  'null',
  '[]',
  '"x"',
  '1e999',
  '{"json":',
  '{"json":{"__proto__":{"isAdmin":true}}}',
  '{"json":{"key":"x","constructor":{"prototype":{"isAdmin":true}}}}',
  '{"json":{"key":"x"},"meta":{"values":{"__proto__.isAdmin":["Date"]}}}',
  '{"json":{"key":"x"},"meta":{"values":{"key.a.b.c":["Date"]}}}',
  '{"json":{"key":"x"},"meta":{"values":{"key":["regexp"]}}}',
  '{"json":{"key":"/(a+)+$/"},"meta":{"values":{"key":["regexp"]}}}',
  '{"json":{"key":"x"},"meta":{"values":{"key":["bigint"]}}}',
  '{"json":{"key":"x"},"meta":{"values":{"key":["URL"]}}}',
  '{"json":{"key":"x"},"meta":{"values":{"key":["set"]}}}',
  '{"json":{"key":["class","Nobody"]},"meta":{"values":{"key":[["class","Nobody"]]}}}',
  '{"json":{"key":"x"},"meta":{"values":[["custom","x"]]}}',
  '{"json":{"key":"x"},"meta":{"values":{"key":["Error"]}}}',
  '{"json":{"key":"x"},"meta":{"referentialEqualities":{"__proto__":["a"]}}}',
  '{"json":{"key":"x"},"meta":{"referentialEqualities":["key"]}}',
  '{"json":{"key":"x"},"meta":7}',
  `{"json":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
  `{"json":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`,
  `${'['.repeat(100_000)}`,
  '{"json":{"key":"\\ud800","version":1}}',
]
