import 'server-only'
import { z } from 'zod'
import { BETTER_DIRECTIONS, TARGET_KINDS } from '@/domain/measures/values'
import type { DescribedMeasure } from '@/domain/measures/views'
import { filled } from '../portfolio/filled'

/** As the record of changes holds it. */
export const describedSchema = z.object({
  name: z.string(),
  unit: z.string().optional(),
  better: z.enum(BETTER_DIRECTIONS).optional(),
  target: z.number().optional(),
  targetKind: z.enum(TARGET_KINDS).optional(),
})

type Said = { [name in keyof DescribedMeasure]?: DescribedMeasure[name] | null } & { name: string }

/** How a measure is described, without what is not said; nobody asks for the least or the most of no target. */
export function describedOf({ name, unit, better, target, targetKind }: Said): DescribedMeasure {
  const aimed = target == null ? {} : { target, targetKind }
  return describedSchema.parse(filled({ name, unit, better, ...aimed }))
}
