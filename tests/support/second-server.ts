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
 * `address` is where people find it, when that is not its own: then it stands behind something.
 */
export async function startSecondServer(address?: string): Promise<Site> {
  const home = dataFolder()
  const cluster = runningCluster(home)
  const port = (await freePort(0)) ?? 0
  if (cluster === undefined) throw new Error(`No database runs in ${home}`)
  const own = embeddedSettings(home, { ...process.env, PORT: String(port) }, cluster)
  const settings = address === undefined ? own : { ...own, NEXTAUTH_URL: address }
  const server = await startServer(port, settings, {
    dev: false,
    signal: new AbortController().signal,
    report: () => {},
    giveUp: () => {},
  })
  return { origin: server.address, stop: server.stop }
}
