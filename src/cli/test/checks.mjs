import { rmSync } from 'node:fs'
import { buildIfChanged } from '../start/build.mjs'
import { inRoot } from '../start/paths.mjs'
import { say } from '../start/progress.mjs'
import { sentence } from '../start/stopping.mjs'
import { runVisibly } from './run-visibly.mjs'

const BIOME = inRoot('node_modules/@biomejs/biome/bin/biome')
const NEXT = inRoot('node_modules/next/dist/bin/next')
const TYPESCRIPT = inRoot('node_modules/typescript/lib/tsc.js')

/**
 * @typedef {import('./main.mjs').Counts} Counts
 */

/** @param {boolean} ok @returns {Counts} what is wrong was shown where it ran */
const oneCheck = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, faults: [] })

/** @param {NodeJS.ProcessEnv} settings */
export async function formatStage(settings) {
  const args = [BIOME, 'check', '--linter-enabled=false', '.']
  return oneCheck((await runVisibly(args, settings)) === 0)
}

/** @param {NodeJS.ProcessEnv} settings */
export async function lintStage(settings) {
  return oneCheck((await runVisibly([BIOME, 'lint', '--error-on-warnings', '.'], settings)) === 0)
}

/**
 * Development leaves types of routes behind that may be gone since.
 * @param {NodeJS.ProcessEnv} settings
 */
export async function typesStage(settings) {
  rmSync(inRoot('.next/dev/types'), { recursive: true, force: true })
  const routes = await runVisibly([NEXT, 'typegen'], settings)
  return oneCheck(routes === 0 && (await runVisibly([TYPESCRIPT, '--noEmit'], settings)) === 0)
}

/** @param {NodeJS.ProcessEnv} settings */
export async function buildStage(settings) {
  try {
    const built = await buildIfChanged(settings)
    if (!built) say('The sources are those of the build that is there.')
    return oneCheck(true)
  } catch (error) {
    say(sentence(error))
    return oneCheck(false)
  }
}
