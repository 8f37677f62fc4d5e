import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { explain, Fault, faultInOutput } from '../../server/db/embedded/fault.mjs'
import { inRoot } from './paths.mjs'
import { step } from './progress.mjs'
import { lastLines, runProgram } from './run-program.mjs'

const SOURCES = [
  'drizzle',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'public',
  'src',
  'tsconfig.json',
]
const NEXT = inRoot('node_modules/next/dist/bin/next')
const STAMP = inRoot('.next/milepost-sources')

/**
 * Builds the application unless the sources are those of the build that is there.
 * @param {NodeJS.ProcessEnv} settings
 * @param {AbortSignal} [signal]
 * @returns {Promise<boolean>} whether it had to build
 */
export async function buildIfChanged(settings, signal) {
  const fingerprint = sourcesFingerprint()
  if (isBuilt(fingerprint)) return false
  await step('Building the application', () => build(settings, signal))
  try {
    writeFileSync(STAMP, fingerprint)
  } catch (error) {
    throw explain(error, inRoot('.next'))
  }
  return true
}

/** @param {string} fingerprint */
function isBuilt(fingerprint) {
  if (!existsSync(STAMP) || !existsSync(inRoot('.next/BUILD_ID'))) return false
  return readFileSync(STAMP, 'utf8') === fingerprint
}

/**
 * @param {NodeJS.ProcessEnv} settings
 * @param {AbortSignal} [signal]
 */
async function build(settings, signal) {
  const env = { ...settings, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const options = { env: /** @type {NodeJS.ProcessEnv} */ (env), ...(signal && { signal }) }
  const { code, output } = await runProgram(process.execPath, [NEXT, 'build'], options)
  if (code === 0) return
  throw (
    faultInOutput(output.match(/.*(ENOSPC|EACCES).*/)?.[0] ?? '', inRoot('.next')) ??
    new Fault(`The application could not be built:\n${lastLines(output, 40)}`)
  )
}

/** One hash over the names and contents of everything that a build depends on. */
function sourcesFingerprint() {
  const hash = createHash('sha256').update(process.version)
  for (const file of SOURCES.flatMap((path) => filesBelow(inRoot(path)))) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]} sorted
 */
function filesBelow(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path).sort()
  return names.flatMap((name) => filesBelow(join(path, name)))
}
