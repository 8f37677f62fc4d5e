import { spawn } from 'node:child_process'
import { ROOT } from '../start/paths.mjs'

/**
 * Runs a Node program in the folder of package.json with its output shown.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 */
export function runVisibly(args, env) {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...env, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
