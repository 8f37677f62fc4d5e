import 'server-only'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** How many backups the folder of backups holds: two weeks of daily ones. */
const KEPT = 14

const OWN = /^milepost-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.(milepost\.gz|pg_dump)$/

/** The name of the backup that was made at an instant; names sort as their instants do. */
export function backupName(at: Date, ending: string): string {
  return `milepost-${at.toISOString().replace(/[:.]/g, '-')}${ending}`
}

/** Makes the folder of backups, for its owner alone, unless it is there. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Removes the oldest of Milepost's own backups with this ending, beyond those that are kept. Other files stay. */
export function clearOut(folder: string, ending: string): void {
  const own = readdirSync(folder).filter((name) => OWN.test(name) && name.endsWith(ending))
  for (const name of own.sort().slice(0, -KEPT)) rmSync(join(folder, name))
}
