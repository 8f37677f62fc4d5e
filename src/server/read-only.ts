import 'server-only'
import { env } from '@/env'

export const READ_ONLY =
  'Milepost can be read but not changed at the moment. Nothing was saved; what you typed is still here. Try again later.'

/** Why nothing can be changed now, as a sentence for whoever tries; null when changes are welcome. */
export function readOnlyReason(): string | null {
  return env.readOnly ? READ_ONLY : null
}
