import { installPackages } from '../start/packages.mjs'
import { say } from '../start/progress.mjs'
import { readSettings } from '../start/settings.mjs'
import { sentence } from '../start/stopping.mjs'
import { buildStage, formatStage, lintStage, typesStage } from './checks.mjs'
import { findChromium } from './chromium.mjs'
import { findPoppler } from './poppler.mjs'
import { endToEndStage, suiteStage } from './suites.mjs'

/**
 * What a stage found, with a few lines on each test that failed. A check such as the types counts as one.
 * @typedef {{ passed: number, failed: number, faults: string[] }} Counts
 * @typedef {{ name: string, run: () => Promise<Counts>, needs?: string[] }} Stage
 *   a stage is left out when one that it needs has failed
 */

/** `npm test`: everything that can be checked, then each failed test again, and one last line with the sum. */
export async function main() {
  const settings = readSettings()
  /** @type {Counts} */
  let sum = { passed: 0, failed: 0, faults: [] }
  try {
    await installPackages(settings)
    const chromium = await findChromium(settings)
    say(`Chromium: ${chromium}`)
    await findPoppler(settings)
    sum = await runStages(stages({ ...settings, CHROMIUM_PATH: chromium }))
  } catch (error) {
    say(sentence(error))
    sum = { ...sum, failed: sum.failed + 1 }
  }
  if (sum.faults.length > 0) say(`\nWhat failed:\n\n${sum.faults.join('\n\n')}\n`)
  process.stdout.write(`${sum.passed} passed, ${sum.failed} failed\n`)
  process.exitCode = sum.failed === 0 ? 0 : 1
}

/**
 * @param {NodeJS.ProcessEnv} settings
 * @returns {Stage[]}
 */
function stages(settings) {
  return [
    { name: 'Format', run: () => formatStage(settings) },
    { name: 'Lint', run: () => lintStage(settings) },
    { name: 'Types', run: () => typesStage(settings) },
    { name: 'Unit tests', run: () => suiteStage('unit', settings) },
    { name: 'Integration tests', run: () => suiteStage('integration', settings) },
    { name: 'Production build', run: () => buildStage(settings), needs: ['Types'] },
    {
      name: 'Crash tests',
      run: () => suiteStage('crash', settings),
      needs: ['Production build'],
    },
    {
      name: 'End-to-end tests',
      run: () => endToEndStage(settings),
      needs: ['Production build'],
    },
  ]
}

/**
 * @param {Stage[]} list
 * @returns {Promise<Counts>}
 */
async function runStages(list) {
  /** @type {Counts} */
  const sum = { passed: 0, failed: 0, faults: [] }
  const unusable = new Set()
  for (const { name, run, needs = [] } of list) {
    const obstacle = needs.find((other) => unusable.has(other))
    if (obstacle) {
      unusable.add(name)
      say(`\n${name}: not run, because this failed: ${obstacle}`)
      continue
    }
    say(`\n${name} …`)
    const began = performance.now()
    const { passed, failed, faults } = await run()
    if (failed > 0) unusable.add(name)
    sum.passed += passed
    sum.failed += failed
    sum.faults.push(...faults)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    say(`${name}: ${passed} passed, ${failed} failed, ${seconds} s`)
  }
  return sum
}
