// The format as JSON Schema, for editors and for other programs; generated from the schema that reads the file.
// Source: portfolio file, "publishes it as JSON Schema".

import { z } from 'zod'
import { portfolioFileSchema } from './schema'

/** The JSON Schema (draft 2020-12) of what may be read: absent lists allowed, dates as text. */
export function portfolioFileJsonSchema(): object {
  return {
    $id: 'milepost/portfolio/1',
    title: 'Milepost portfolio file, version 1',
    description:
      'A whole portfolio of programmes and projects. Keys are stable slugs, unique in their list; references use them. Every list may be absent, which means empty.',
    ...z.toJSONSchema(portfolioFileSchema, { io: 'input' }),
  }
}
