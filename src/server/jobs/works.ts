import 'server-only'
import { env } from '@/env'
import { remindOwners } from '../actions/remind'
import { writeAnchorOfToday } from '../audit/anchor'
import { deliverLink } from '../auth/email-link/deliver'
import { makeBackup } from '../backup/make'
import { sendMail } from '../mail/send'
import { tellReadersNow } from '../reviews/tell-readers'
import { purge } from './purge'
import type { Works } from './work'

const AN_HOUR = 3600

/** What Milepost does in the background, by kind of job. */
export const WORKS: Works = {
  'send-mail': {
    reach: (_ctx, { payload, id }) => sendMail(payload, id),
  },
  'email-link': {
    reach: (ctx, job) => deliverLink(ctx, job),
  },
  remind: { write: (tx, ctx) => remindOwners(tx, ctx) },
  'tell-readers': { write: (tx, _ctx, { payload, id }) => tellReadersNow(tx, payload, id) },
  purge: { write: purge },
  anchor: {
    reach: async ({ db }) => {
      if (env.anchorFile !== undefined) await writeAnchorOfToday(db, env.anchorFile)
    },
  },
  backup: {
    limitSeconds: AN_HOUR,
    reach: async (ctx) => {
      const { backupFolder: folder, databaseBackupUrl: url } = env
      if (folder !== undefined) await makeBackup(ctx, { url, out: undefined, folder })
    },
  },
}
