import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { ROOT } from '../start/paths.mjs'

/**
 * @typedef {{ status: string, fullName: string, failureMessages: string[] }} Test
 * @typedef {{ name: string, status: string, message: string, assertionResults: Test[] }} TestFile
 */

/**
 * Reads what Vitest wrote of a run. A file that could not be loaded counts as one failure, as does a run that fails
 * without naming a test.
 * @param {string} path
 * @param {boolean} succeeded
 * @returns {import('./main.mjs').Counts}
 */
export function readTestReport(path, succeeded) {
  if (!existsSync(path)) return { passed: 0, failed: 1, faults: [`${path} was not written.`] }
  /** @type {{ numPassedTests: number, testResults: TestFile[] }} */
  const { numPassedTests, testResults } = JSON.parse(readFileSync(path, 'utf8'))
  const faults = testResults.flatMap(faultsOf)
  if (!succeeded && faults.length === 0) faults.push('The run failed without naming a test.')
  return { passed: numPassedTests, failed: faults.length, faults }
}

/**
 * @param {TestFile} file
 * @returns {string[]} each failed test with its file and the head of its message
 */
function faultsOf({ name, status, message, assertionResults }) {
  const file = relative(ROOT, name)
  const failed = assertionResults.filter((test) => test.status === 'failed')
  if (status === 'failed' && failed.length === 0) return [`${file}\n${head(message)}`]
  return failed.map(
    ({ fullName, failureMessages }) => `${file}: ${fullName}\n${head(failureMessages.join('\n'))}`,
  )
}

/** @param {string} message @returns {string} its first lines, indented, without those of other people's code */
function head(message) {
  const lines = message
    .split('\n')
    .filter((line) => !line.includes('node_modules') && !line.includes('at new Promise'))
    .slice(0, MOST_LINES)
  return lines.map((line) => `    ${line.slice(0, MOST_CHARACTERS)}`).join('\n')
}

const MOST_LINES = 12
const MOST_CHARACTERS = 200
