import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inRoot } from '../start/paths.mjs'
import { say } from '../start/progress.mjs'
import { readTestReport } from './report.mjs'
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
  return readTestReport(report, code === 0)
}

/**
 * Runs the tests that drive a browser. They start Milepost themselves, on data folders and ports of their own.
 * @param {NodeJS.ProcessEnv} settings
 */
export async function endToEndStage(settings) {
  if (!hasEndToEndTests()) {
    say('There are none.')
    return { passed: 0, failed: 0, faults: [] }
  }
  const home = mkdtempSync(join(tmpdir(), 'milepost-e2e-'))
  chmodSync(home, 0o755)
  try {
    return await suiteStage('e2e', {
      ...settings,
      DATABASE_URL: '',
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
