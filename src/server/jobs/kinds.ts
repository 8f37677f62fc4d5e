import { z } from 'zod'
import type { JobKind } from '@/domain/jobs/kinds'

const nothing = z.strictObject({})

const schemas = {
  'send-mail': z.strictObject({
    to: z.string().max(320),
    subject: z.string().max(300),
    text: z.string().max(200_000),
    html: z.string().max(400_000).optional(),
  }),
  'email-link': z.strictObject({ request: z.int().positive() }),
  purge: nothing,
  anchor: nothing,
  backup: nothing,
} satisfies Record<JobKind, z.ZodType>

export type Payload<K extends JobKind> = z.infer<(typeof schemas)[K]>

/** What each kind of job is told. It lies in the database until the job is done, and is removed when it is. */
export const PAYLOADS: { [K in JobKind]: z.ZodType<Payload<K>> } = schemas
