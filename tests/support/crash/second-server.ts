import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { runningCluster } from '@/server/db/embedded/cluster.mjs'
import { freePort } from '@/server/db/embedded/port.mjs'
import { embeddedSettings } from '../../../src/cli/start/database.mjs'
import { type CrashSite, untilDone } from './site'

/** A second web server on the database of a site. */
export interface SecondServer {
  origin: string
  signal(signal: NodeJS.Signals): void
  stop(): Promise<void>
}

/** Starts it on the port `databasePort` of the loopback instead of the database's own, with its clock in our hands. */
export async function startSecondServer(
  { home }: CrashSite,
  databasePort: number,
): Promise<SecondServer> {
  const port = String((await freePort(0)) ?? 0)
  const cluster = runningCluster(home)
  if (cluster === undefined) throw new Error('The database is away')
  const through = (url: string) => {
    const address = new URL(url)
    address.port = String(databasePort)
    return address.href
  }
  const settings = embeddedSettings(
    home,
    {
      ...process.env,
      NEXTAUTH_URL: '',
      PORT: port,
      MILEPOST_LIMITS: '0',
      LOG_LEVEL: 'silent',
      NODE_ENV: 'production',
    },
    {
      url: through(cluster.url),
      ownerUrl: through(cluster.ownerUrl),
      publicUrl: through(cluster.publicUrl),
      backupUrl: through(cluster.backupUrl),
    },
  )
  const args = [
    '--require',
    './tests/support/crash/jumping-clock.cjs',
    'src/cli/serve.mjs',
    '--port',
    port,
  ]
  const child = spawn(process.execPath, args, { env: settings, stdio: 'ignore' })
  const origin = `http://127.0.0.1:${port}`
  await untilDone(() => fetch(`${origin}/healthz`))
  return {
    origin,
    signal: (signal) => {
      child.kill(signal)
    },
    stop: async () => {
      if (child.exitCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}
