import 'server-only'
import { JobFault } from './fault'
import { purge } from './purge'
import type { Works } from './work'

/** What Milepost does in the background, by kind of job. */
export const WORKS: Works = {
  'send-mail': {
    reach: async () => {
      throw new JobFault('There is no mail server yet.')
    },
  },
  purge: { write: purge },
  anchor: {},
  backup: {},
}
