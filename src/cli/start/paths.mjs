import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url)).replace(/[\\/]$/, '')

/** @param {string} path relative to the folder of package.json */
export const inRoot = (path) => join(ROOT, path)

/**
 * The folder that holds the embedded database and its secrets.
 * @param {NodeJS.ProcessEnv} settings
 */
export function dataFolder(settings) {
  return resolve(ROOT, settings.MILEPOST_DATA_DIR ?? '.milepost')
}
