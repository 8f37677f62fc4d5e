import 'server-only'
import { z } from 'zod'
import { dayText } from '@/domain/portfolio-file/fields'
import { reportSchema } from '@/domain/portfolio-file/report'
import { PURPOSES } from '@/domain/reports/values'
import type { Id } from '../db/schema/columns'

const { shape } = reportSchema
const idOf = <Noun extends string>() => z.int().transform((id) => id as Id<Noun>)

const correctionSchema = z.object({
  contents: z.object({
    subject: shape.subject,
    reportOf: shape.reportOf,
    authorId: idOf<'person'>().nullable(),
    visibility: z
      .preprocess((kept) => kept ?? 'public', shape.classification)
      .transform((kept) => (kept === 'public' ? null : kept)),
    dataAsAt: dayText.nullable(),
    template: shape.template.unwrap().nullable(),
    outcomes: shape.outcomes,
    answers: shape.answers,
    backgroundPapers: shape.backgroundPapers,
    recommendations: shape.recommendations,
    sections: shape.sections,
    appendices: shape.appendices,
    contact: shape.contact.unwrap().nullable(),
  }),
  for: z.array(
    z.object({
      meetingId: idOf<'meeting'>(),
      committeeId: idOf<'committee'>(),
      purpose: z.enum(PURPOSES),
    }),
  ),
})

/**
 * What a correction makes of what a report is to contain and where it goes. It waits beside the report, which stays what its
 * readers have, and becomes the report when it is published.
 */
export type Correction = z.infer<typeof correctionSchema>

export const parseCorrection = (kept: unknown): Correction | null =>
  correctionSchema.nullable().parse(kept)

/** What is kept of it; what else comes with its parts is left out. */
export const correctionOf = (said: z.input<typeof correctionSchema>): Correction =>
  correctionSchema.parse(said)
