import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Fault } from '../../server/db/embedded/fault.mjs'
import { inRoot } from './paths.mjs'
import { lastLines, runProgram } from './run-program.mjs'

/**
 * Node's arguments for a TypeScript command of src/cli. The condition makes `server-only` resolve to nothing.
 * @param {string} name file name without its ending
 * @param {string[]} args
 */
export function typescriptArguments(name, args) {
  const loader = pathToFileURL(createRequire(inRoot('package.json')).resolve('tsx')).href
  return ['--conditions=react-server', '--import', loader, inRoot(`src/cli/${name}.ts`), ...args]
}

/**
 * The environment of a TypeScript command: it may run in any working directory.
 * @param {NodeJS.ProcessEnv} settings
 * @returns {NodeJS.ProcessEnv}
 */
export function typescriptEnvironment(settings) {
  return { ...settings, TSX_TSCONFIG_PATH: inRoot('tsconfig.json') }
}

/**
 * Runs a TypeScript command to its end. Throws a Fault with what it said when it fails.
 * @param {string} name
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} settings
 * @param {AbortSignal} [signal]
 * @returns {Promise<string>} what it printed on standard output
 */
export async function runTypescript(name, args, settings, signal) {
  const options = { env: typescriptEnvironment(settings), ...(signal && { signal }) }
  const { code, output, answer } = await runProgram(
    process.execPath,
    typescriptArguments(name, args),
    options,
  )
  if (code !== 0) throw new Fault(lastLines(output, 30))
  return answer.trim()
}
