import { join } from 'node:path'
import { startCluster } from '../../server/db/embedded/cluster.mjs'
import { secret } from '../../server/db/embedded/secrets.mjs'
import { say, step } from './progress.mjs'
import { sampleSettings } from './settings.mjs'
import { runTypescript } from './typescript.mjs'

/**
 * Starts the embedded database of a data folder.
 * @param {string} home
 * @param {NodeJS.ProcessEnv} settings
 * @param {(fault: unknown) => void} giveUp hears that the database ended and could not be started again
 * @returns {Promise<{ settings: NodeJS.ProcessEnv, stop(): Promise<void> }>}
 *   the settings with which the application finds the database
 */
export async function startEmbedded(home, settings, giveUp) {
  const cluster = await step('Starting the database', () =>
    startCluster(home, { report: say, giveUp }),
  )
  return { settings: embeddedSettings(home, settings, cluster), stop: cluster.stop }
}

/**
 * @param {string} home
 * @param {NodeJS.ProcessEnv} settings
 * @param {import('../../server/db/embedded/cluster.mjs').Addresses} addresses
 * @returns {NodeJS.ProcessEnv}
 */
export function embeddedSettings(home, settings, { url, ownerUrl, publicUrl, backupUrl }) {
  const secrets = {
    DATABASE_URL: url,
    DATABASE_OWNER_URL: ownerUrl,
    DATABASE_PUBLIC_URL: publicUrl,
    DATABASE_BACKUP_URL: backupUrl,
    NEXTAUTH_SECRET: secret(home, 'session-secret'),
  }
  const anchors = settings.MILEPOST_ANCHOR_FILE || join(home, 'anchors.jsonl')
  return {
    ...settings,
    ...sampleSettings(settings),
    ...secrets,
    MILEPOST_ANCHOR_FILE: anchors,
    MILEPOST_BACKUP_DIR: settings.MILEPOST_BACKUP_DIR || join(home, 'backups'),
  }
}

/**
 * Brings the schema up to date; checks every setting on the way.
 * @param {NodeJS.ProcessEnv} settings
 * @param {AbortSignal} [signal]
 */
export async function migrate(settings, signal) {
  await step('Bringing the database up to date', () =>
    runTypescript('migrate', [], settings, signal),
  )
}

/**
 * Loads the sample portfolio if the database is empty.
 * @param {NodeJS.ProcessEnv} settings
 * @param {AbortSignal} [signal]
 */
export async function loadSample(settings, signal) {
  await step('Loading the sample portfolio', () => runTypescript('seed', [], settings, signal))
}
