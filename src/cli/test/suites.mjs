import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inRoot } from '../start/paths.mjs'
import { say } from '../start/progress.mjs'
import { runVisibly } from './run-visibly.mjs'

const VITEST = inRoot('node_modules/vitest/vitest.mjs')

/**
 * Runs one project of vitest.config.ts and counts its tests.
 * @param {'unit' | 'integration' | 'crash' | 'e2e'} project
 * @param {NodeJS.ProcessEnv} settings
 * @returns {Promise<import('./main.mjs').Counts>}
 */
export async function suiteStage(project, settings) {
  const report = inRoot(`tests/output/${project}.json`)
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runVisibly([VITEST, 'run', '--project', project, ...reporters], settings)
  return countTests(report, code === 0)
}

/**
 * A file that could not be loaded counts as one failure, as does a run that fails without naming a test.
 * @param {string} report
 * @param {boolean} succeeded
 * @returns {import('./main.mjs').Counts}
 */
function countTests(report, succeeded) {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = numFailedTests + unloaded.length
  return { passed: numPassedTests, failed: succeeded ? failed : Math.max(failed, 1) }
}

/**
 * Runs the tests that drive a browser. They start Milepost themselves, on data folders and ports of their own.
 * @param {NodeJS.ProcessEnv} settings
 * @param {string} chromium
 */
export async function endToEndStage(settings, chromium) {
  if (!hasEndToEndTests()) {
    say('There are none.')
    return { passed: 0, failed: 0 }
  }
  const home = mkdtempSync(join(tmpdir(), 'milepost-e2e-'))
  chmodSync(home, 0o755)
  try {
    return await suiteStage('e2e', {
      ...settings,
      DATABASE_URL: '',
      CHROMIUM_PATH: chromium,
      MILEPOST_DATA_DIR: home,
    })
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

function hasEndToEndTests() {
  const folder = inRoot('tests/e2e')
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.test.ts'))
}
