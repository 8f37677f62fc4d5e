import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Fault } from '../../server/db/embedded/fault.mjs'
import { patchPostgres } from './patch-postgres.mjs'
import { inRoot } from './paths.mjs'
import { PATCHED_FILES } from './postgres-patch.mjs'
import { step } from './progress.mjs'
import { firstLines, runProgram } from './run-program.mjs'

const LOCKFILE = inRoot('package-lock.json')
const STAMP = inRoot('node_modules/.milepost-installed')
/** npm writes this file when an installation is complete. */
const COMPLETE = inRoot('node_modules/.package-lock.json')

/**
 * Installs exactly what package-lock.json says, unless it is there already.
 * @param {NodeJS.ProcessEnv} settings
 * @param {AbortSignal} [signal]
 */
export async function installPackages(settings, signal) {
  if (!areInstalled()) {
    await step('Installing packages', async () => {
      const { code, output } = await npmCi(settings, signal)
      if (code !== 0) throw installFault(output)
    })
    forgetBuilds()
    remember()
  }
  patchPostgres()
}

/** What earlier builds kept names files of packages that may have moved. */
function forgetBuilds() {
  rmSync(inRoot('.next'), { recursive: true, force: true })
}

/** @returns {boolean} */
function areInstalled() {
  if (!existsSync(COMPLETE)) return false
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint()) return true
  const installedAt = statSync(COMPLETE).mtimeMs
  const byHand = [LOCKFILE, STAMP].every((file) => installedAt >= changedAt(file))
  if (byHand) remember()
  return byHand
}

/** @param {string} file */
function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function remember() {
  try {
    writeFileSync(STAMP, fingerprint())
  } catch {
    // A read-only installation is checked by the age of its files each time.
  }
}

/**
 * Packages hold programs for one system and processor: copied to another machine, they are installed anew. So they are
 * when the mending of a package changes, because it starts from the package as released.
 */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const { after } of PATCHED_FILES) hash.update(after)
  return hash.update(readFileSync(LOCKFILE)).digest('hex')
}

/**
 * @param {NodeJS.ProcessEnv} settings
 * @param {AbortSignal} [signal]
 */
function npmCi(settings, signal) {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = settings.npm_execpath
  const options = { env: settings, ...(signal && { signal }) }
  if (npm && basename(npm) === 'npm-cli.js') {
    return runProgram(process.execPath, [npm, ...args], options)
  }
  return runProgram('npm', args, { ...options, shell: process.platform === 'win32' })
}

/** @param {string} output */
function installFault(output) {
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET/.test(output)) {
    return new Fault(
      'The packages could not be fetched because the npm registry does not answer: connect to the network (or name a mirror with npm config set registry) and run the command again.',
    )
  }
  if (/ENOSPC/.test(output)) {
    return new Fault(
      'The disk is full: free about 1 GB for the packages and run the command again.',
    )
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return new Fault(
      `The packages may not be written to ${inRoot('node_modules')}: give your user write access to that folder and run the command again.`,
    )
  }
  return new Fault(`The packages could not be installed; npm said:\n${firstLines(output, 8)}`)
}
