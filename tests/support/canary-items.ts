import { z } from 'zod'
import { actionSchema } from '@/domain/portfolio-file/action'
import { decisionSchema } from '@/domain/portfolio-file/decision'
import { eventSchema } from '@/domain/portfolio-file/event'
import {
  approximateDateText,
  dayText,
  key,
  milestoneReference,
  text,
  visibilitySchema,
} from '@/domain/portfolio-file/fields'
import { measureSchema } from '@/domain/portfolio-file/measure'
import { milestoneSchema } from '@/domain/portfolio-file/milestone'
import { programmeSchema } from '@/domain/portfolio-file/programme'
import { promiseSchema } from '@/domain/portfolio-file/promise'
import { ratingSchema } from '@/domain/portfolio-file/rating'
import { reportParagraphSchema, reportSchema } from '@/domain/portfolio-file/report'
import { riskSchema } from '@/domain/portfolio-file/risk'

/** The nouns that may be kept from the public, with the schema that reads each. */
export const CLASSIFIED = {
  programme: programmeSchema,
  milestone: milestoneSchema,
  rating: ratingSchema,
  measure: measureSchema,
  risk: riskSchema,
  event: eventSchema,
  decision: decisionSchema,
  promise: promiseSchema,
  action: actionSchema,
  report: reportSchema,
  paragraph: reportParagraphSchema,
} as const
export type ClassifiedNoun = keyof typeof CLASSIFIED

/** Where the values of a field come from when they name another thing of the file, or when they have one form only. */
export type Given = Readonly<Record<string, unknown>>

/**
 * A thing that the public may not read with every field of its schema filled: each text holds the word and says where it
 * stands, and each key begins with the word. `given` fills fields by their name, in every depth; undefined leaves one out.
 */
export function canaryItem(noun: ClassifiedNoun, word: string, given: Given) {
  let keys = 0
  return fill(CLASSIFIED[noun], noun)

  function fill(schema: z.core.$ZodType, path: string): unknown {
    const name = path.split('/').at(-1) ?? ''
    if (name in given && path.includes('/')) return given[name]
    if (schema === text) return `${word} ${path.replaceAll('/', ' ')}`
    if (schema === key || schema === milestoneReference) return `${word}-${noun}-${++keys}`
    if (schema === dayText) return '2020-07-01'
    if (schema === approximateDateText) return '2020-10'
    if (schema === visibilitySchema) return secretOf(word)
    return fillKind(schema, path)
  }

  function fillKind(schema: z.core.$ZodType, path: string): unknown {
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
      return fill(schema.unwrap(), path)
    if (schema instanceof z.ZodNullable) return fill(schema.unwrap(), path)
    if (schema instanceof z.ZodArray) return [fill(schema.element, path)]
    if (schema instanceof z.ZodObject)
      return Object.fromEntries(
        Object.entries(schema.shape).map(([field, held]) => [
          field,
          fill(held, `${path}/${field}`),
        ]),
      )
    if (schema instanceof z.ZodEnum) return schema.options[0]
    if (schema instanceof z.ZodLiteral) return [...schema.values].at(-1)
    if (schema instanceof z.ZodDiscriminatedUnion) return fill(firstOf(schema.options), path)
    if (schema instanceof z.ZodNumber) return 8
    if (schema instanceof z.ZodEmail) return `${word}@example.org`
    if (schema instanceof z.ZodString) return `${word}/${word}`
    throw new Error(
      `The field ${path} is of a kind that nothing here can fill: fill it, or give it`,
    )
  }
}

function firstOf<Item>([first]: readonly Item[]): Item {
  if (first === undefined) throw new Error('A union of nothing')
  return first
}

export const secretOf = (word: string) => ({
  nonPublic: {
    ...{ scheme: 'Schedule 12A', paragraph: '3', reason: `${word} reason` },
    publicInterest: `${word} public interest`,
    reviewOn: '2020-09-30',
  },
})

const DATE = approximateDateText.meta()?.description
const leaf = z.object({ type: z.string().optional(), description: z.string().optional() }).loose()
const node = leaf.extend({
  properties: z.record(z.string(), z.unknown()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
})

/** The paths of every text that a person writes, as the published JSON Schema of the noun has them: `milestone/name`. */
export function textPaths(noun: ClassifiedNoun): string[] {
  return pathsIn(z.toJSONSchema(CLASSIFIED[noun], { io: 'input' }), noun)
}

function pathsIn(json: unknown, path: string): string[] {
  const schema = node.safeParse(json).data
  if (schema === undefined) return []
  const isText =
    schema.type === 'string' &&
    schema.description !== DATE &&
    !['pattern', 'format', 'enum', 'const'].some((mark) => mark in schema)
  return [
    ...(isText ? [path] : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, held]) =>
      pathsIn(held, `${path}/${name}`),
    ),
    ...pathsIn(schema.items, path),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((held) => pathsIn(held, path)),
  ]
}

/** The paths at which a value holds the word. */
export function pathsWith(word: string, value: unknown, path: string): string[] {
  if (typeof value === 'string')
    return value.toLowerCase().includes(word.toLowerCase()) ? [path] : []
  if (Array.isArray(value)) return value.flatMap((held: unknown) => pathsWith(word, held, path))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, held]) => pathsWith(word, held, `${path}/${name}`))
}
