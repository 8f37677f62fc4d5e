import 'server-only'
import { env } from '@/env'
import type { ServerContext } from '../context'
import { listSamplePeople } from './store'

/** Who asks, on which day, and whether what they see is a sample. */
export function whoAmI({ actor, today }: ServerContext) {
  return { actor, today, sample: env.mode === 'sample', illustrative: env.illustrative }
}

/** The buttons of the sign-in page; none outside the sample. */
export async function readSamplePeople(ctx: ServerContext) {
  return env.mode === 'sample' ? listSamplePeople(ctx.db) : []
}
