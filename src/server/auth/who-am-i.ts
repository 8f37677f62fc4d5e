import 'server-only'
import { env } from '@/env'
import type { ServerContext } from '../context'
import { mailGoes } from '../mail/way'
import { isPrimaryAway, readOnlyReason } from '../read-only'
import { listSamplePeople } from './store'

/** Who asks and until when, which role of theirs this session does not carry, on which day, whether what they see is a sample, and what cannot be done at the moment. */
export function whoAmI({ actor, today, session }: ServerContext) {
  const end = session?.end ?? null
  const withheld = session?.withheld ?? null
  const { mode, illustrative } = env
  return {
    actor,
    end,
    withheld,
    today,
    sample: mode === 'sample',
    illustrative,
    readOnly: readOnlyReason(),
    onlyPublic: isPrimaryAway(),
  }
}

/** The buttons of the sign-in page; none outside the sample. */
export async function readSamplePeople(ctx: ServerContext) {
  return env.mode === 'sample' && !isPrimaryAway() ? listSamplePeople(ctx.db) : []
}

/** What the button of the organisation's sign-in says; null: there is none. */
export function readOrganisation() {
  return env.oidc?.label ?? null
}

/** Whether a link is sent by e-mail to whoever asks for one, shown on the sample's console, or not to be had. */
export function readLinksByEmail() {
  return mailGoes()
}
