// The shape of a stored report. A report that was approved is read back years later, so what is stored is checked when
// it is written and when it is read, key by key. Source: architecture, "jsonb parsed by zod on read and write".

import { z } from 'zod'
import { type Day, isDay } from '../dates/day'
import { PARAGRAPH_ORIGINS, type ReportDocument } from './document'
import { TEMPLATE_KEYS } from './templates/catalogue'
import { PURPOSES } from './values'

const storedDay = z.custom<Day>((value) => typeof value === 'string' && isDay(value), {
  error: 'Write year, month and day, for example 2020-07-21.',
})

const factRef = z.strictObject({
  path: z.string(),
  field: z.string().exactOptional(),
  value: z.string().exactOptional(),
})

const drafted = {
  id: z.string(),
  members: z.array(z.string()).exactOptional(),
  text: z.string(),
  facts: z.array(factRef),
  spans: z.array(z.strictObject({ from: z.int(), to: z.int(), fact: z.int() })),
  forwardLooking: z.boolean(),
  rule: z.string(),
  carriedFrom: z.string().exactOptional(),
}

const sentence = z.strictObject({
  ...drafted,
  edit: z
    .strictObject({
      base: z.strictObject(drafted),
      polishedBy: z.string().exactOptional(),
      fresh: z.strictObject(drafted).nullable().exactOptional(),
    })
    .exactOptional(),
  isNew: z.boolean().exactOptional(),
})

const words = { sentences: z.array(sentence) }
const items = z.array(
  z.strictObject({
    key: z.string(),
    level: z.union([z.literal(1), z.literal(2)]).exactOptional(),
    ...words,
  }),
)

const paragraphBlock = z.strictObject({
  kind: z.literal('paragraph'),
  key: z.string(),
  number: z.int(),
  origin: z.enum(PARAGRAPH_ORIGINS),
  ...words,
  items,
  original: z.strictObject({ ...words, items }).exactOptional(),
  outOfDate: z.boolean().exactOptional(),
})

const cells = z.array(
  z.strictObject({
    text: z.string(),
    header: z.enum(['column', 'row']).exactOptional(),
    span: z.int().exactOptional(),
    align: z.enum(['left', 'right']).exactOptional(),
  }),
)

const tableBlock = z.strictObject({
  kind: z.literal('table'),
  key: z.string(),
  caption: z.string(),
  head: z.array(cells),
  rows: z.array(cells),
  facts: z.array(factRef),
})

const withheldBlock = z.strictObject({
  kind: z.literal('withheld'),
  key: z.string(),
  ground: z.string(),
})

const headingBlock = z.strictObject({
  kind: z.literal('heading'),
  key: z.string(),
  text: z.string(),
})

const section = z.strictObject({
  key: z.string(),
  heading: z.string(),
  programme: z.string().exactOptional(),
  blocks: z.array(
    z.discriminatedUnion('kind', [paragraphBlock, tableBlock, withheldBlock, headingBlock]),
  ),
  version: z.int().positive().exactOptional(),
  arranged: z.boolean().exactOptional(),
  cut: z
    .array(
      z.strictObject({
        paragraph: z.string(),
        line: z.string(),
        level: z.union([z.literal(0), z.literal(1), z.literal(2)]),
        after: z.string().nullable(),
        sentence,
      }),
    )
    .exactOptional(),
  deleted: z
    .array(z.strictObject({ after: z.string().nullable(), block: paragraphBlock }))
    .exactOptional(),
  removed: z
    .array(
      z.strictObject({
        after: z.string().nullable(),
        block: tableBlock,
        fresh: tableBlock.exactOptional(),
      }),
    )
    .exactOptional(),
  dismissed: z
    .array(
      z.strictObject({ sentence: z.string(), fresh: z.string().nullable(), reason: z.string() }),
    )
    .exactOptional(),
  away: z.array(z.string()).exactOptional(),
})

const header = z.strictObject({
  key: z.string(),
  committees: z.array(
    z.strictObject({ name: z.string(), date: storedDay, purpose: z.enum(PURPOSES) }),
  ),
  subject: z.string(),
  classification: z.string(),
  reportOf: z.string(),
  author: z.string().exactOptional(),
  dataAsAt: storedDay,
  template: z.enum(TEMPLATE_KEYS).exactOptional(),
  answers: z.array(z.strictObject({ question: z.string(), answer: z.string() })).exactOptional(),
  lateReason: z.string().exactOptional(),
  movedNote: z.string().exactOptional(),
})

const contact = z.strictObject({
  name: z.string(),
  office: z.string().exactOptional(),
  telephone: z.string().exactOptional(),
  email: z.string().exactOptional(),
})

/** Parses a stored ReportDocument; an unknown key or a missing one is a fault, never silently dropped. */
export const reportDocumentSchema: z.ZodType<ReportDocument> = z.strictObject({
  header: header.exactOptional(),
  summary: z
    .strictObject({
      lead: z.string(),
      items: z.array(
        z.strictObject({
          section: z.string(),
          ...words,
          mark: z.string().exactOptional(),
          kept: z.string().exactOptional(),
        }),
      ),
      dropped: z.array(z.strictObject({ section: z.string(), mark: z.string() })).exactOptional(),
    })
    .exactOptional(),
  recommendations: z.array(z.strictObject({ key: z.string(), text: z.string() })),
  sections: z.array(section),
  appendices: z.array(z.strictObject({ title: z.string(), classification: z.string() })),
  backgroundPapers: z.array(z.string()).exactOptional(),
  contact: contact.exactOptional(),
  withheld: z.array(z.strictObject({ section: z.string(), ground: z.string() })),
  warnings: z.array(
    z.strictObject({ code: z.string(), message: z.string(), facts: z.array(factRef) }),
  ),
})
