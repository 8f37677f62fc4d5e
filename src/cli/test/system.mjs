import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { step } from '../start/progress.mjs'
import { runProgram } from '../start/run-program.mjs'

/**
 * The first of these programs in the folders of PATH.
 * @param {string[]} names
 * @param {NodeJS.ProcessEnv} settings
 * @returns {string | undefined} its path
 */
export function onPath(names, { PATH = '' }) {
  const folders = PATH.split(delimiter)
  const files = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return files.find((file) => existsSync(file))
}

/** Whether Debian's packages can be installed here: by root alone. */
export const mayInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version')

/**
 * @param {string} name of the package
 * @param {NodeJS.ProcessEnv} settings
 * @returns {Promise<string>} what apt-get said
 */
export async function installFromDebian(name, settings) {
  const env = { ...settings, DEBIAN_FRONTEND: 'noninteractive' }
  const { output } = await step(`Installing ${name}`, async () => {
    await runProgram('apt-get', ['update'], { env })
    return runProgram('apt-get', ['install', '-y', '--no-install-recommends', name], { env })
  })
  return output
}
