import { z } from 'zod'
import type { JobKind } from '@/domain/jobs/kinds'
import { READERS_NEWS } from '@/domain/reviews/reader-mails'

const nothing = z.strictObject({})

const schemas = {
  'send-mail': z.strictObject({
    to: z.string().max(320),
    subject: z.string().max(300),
    text: z.string().max(200_000),
    html: z.string().max(400_000).optional(),
  }),
  'email-link': z.strictObject({ request: z.int().positive() }),
  remind: nothing,
  'tell-readers': z.strictObject({
    report: z.string().max(200),
    news: z.enum(READERS_NEWS),
    except: z.array(z.int()).max(100),
  }),
  purge: nothing,
  anchor: nothing,
  backup: nothing,
} satisfies Record<JobKind, z.ZodType>

export type Payload<K extends JobKind> = z.infer<(typeof schemas)[K]>

/** What each kind of job is told. It lies in the database until the job is done, and is removed when it is. */
export const PAYLOADS: { [K in JobKind]: z.ZodType<Payload<K>> } = schemas
