import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { loadSample, migrate, startEmbedded } from '@/cli/start/database.mjs'
import { placeCluster } from '@/server/db/embedded/place.mjs'

/** Makes a data folder with the sample in its database, for others to begin with. */
export async function makeFreshSample(home: string, settings: NodeJS.ProcessEnv): Promise<void> {
  if (existsSync(join(home, 'database')))
    rmSync(realpathSync(join(home, 'database')), { recursive: true, force: true })
  rmSync(home, { recursive: true, force: true })
  const database = await startEmbedded(home, settings, (fault) => {
    throw fault
  })
  try {
    await migrate(database.settings)
    await loadSample(database.settings)
  } finally {
    await database.stop()
  }
}

/** What belongs to the running database of a data folder alone. */
const OWN = /^(database|database-port|database\.log.*)$/

/** Copies such a data folder to another place, unless there is a database already. */
export function copyFreshSample(fresh: string, home: string): void {
  const { folder } = placeCluster(home)
  if (existsSync(folder)) return
  const names = readdirSync(fresh).filter((name) => !OWN.test(name))
  for (const name of names) copy(join(fresh, name), join(home, name))
  copy(realpathSync(join(fresh, 'database')), folder)
}

/** With the account that each file belongs to, which PostgreSQL insists on. */
function copy(from: string, to: string): void {
  const { status, stderr } = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${from} could not be copied: ${stderr}`)
}
