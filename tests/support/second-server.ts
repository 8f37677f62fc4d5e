import { resolve } from 'node:path'
import { embeddedSettings } from '@/cli/start/database.mjs'
import { startServer } from '@/cli/start/server.mjs'
import { runningCluster } from '@/server/db/embedded/cluster.mjs'
import { freePort } from '@/server/db/embedded/port.mjs'
import type { Site } from './site'

/** The data folder of a started site. */
export const dataFolder = () => resolve(process.env.MILEPOST_DATA_DIR ?? '.milepost')

/**
 * Another web server on the database of a site that runs already. It has the site's build, and no worker of its own.
 * `settings` count before those of the environment: NEXTAUTH_URL is where people find it when that is not its own address.
 */
export async function startSecondServer(settings: Record<string, string> = {}): Promise<Site> {
  const home = dataFolder()
  const cluster = runningCluster(home)
  const port = (await freePort(0)) ?? 0
  if (cluster === undefined) throw new Error(`No database runs in ${home}`)
  const given = { ...process.env, NEXTAUTH_URL: '', ...settings, PORT: String(port) }
  const own = { ...embeddedSettings(home, given, cluster), ...settings }
  const server = await startServer(port, own, {
    dev: false,
    signal: new AbortController().signal,
    report: () => {},
    giveUp: () => {},
  })
  return { origin: server.address, stop: server.stop }
}
