import { existsSync } from 'node:fs'
import { Fault } from '../../server/db/embedded/fault.mjs'
import { inRoot } from '../start/paths.mjs'
import { say, step } from '../start/progress.mjs'
import { lastLines, runProgram } from '../start/run-program.mjs'
import { installFromDebian, mayInstall, onPath } from './system.mjs'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
]
const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The Chromium that drives the end-to-end tests: the one of CHROMIUM_PATH, of the system, or of Playwright's store;
 * failing these, one is installed.
 * @param {NodeJS.ProcessEnv} settings
 * @returns {Promise<string>} path of the program
 */
export async function findChromium(settings) {
  const named = settings.CHROMIUM_PATH
  if (named !== undefined && !existsSync(named)) {
    throw new Fault(
      `CHROMIUM_PATH is ${named}, where there is no file: correct it or leave it out.`,
    )
  }
  const found = named ?? onSystem(settings) ?? (await inStore())
  return found ?? install(settings)
}

/** @param {NodeJS.ProcessEnv} settings */
function onSystem(settings) {
  return onPath(NAMES, settings) ?? APPLICATIONS.find((file) => existsSync(file))
}

async function inStore() {
  const { chromium } = await import('playwright-core')
  const file = chromium.executablePath()
  return existsSync(file) ? file : undefined
}

/**
 * @param {NodeJS.ProcessEnv} settings
 * @returns {Promise<string>}
 */
async function install(settings) {
  const output = mayInstall() ? await installChromium(settings) : await installFromStore(settings)
  const found = onSystem(settings) ?? (await inStore())
  if (found !== undefined) return found
  throw new Fault(
    `There is no Chromium here and it could not be installed: install it, or set CHROMIUM_PATH to its program.\n${lastLines(output, 5)}`,
  )
}

/** @param {NodeJS.ProcessEnv} settings */
function installChromium(settings) {
  say('There is no Chromium here: installing it with apt-get.')
  return installFromDebian('chromium', settings)
}

/** @param {NodeJS.ProcessEnv} settings */
async function installFromStore(settings) {
  say('There is no Chromium here: fetching one with playwright-core.')
  const program = inRoot('node_modules/playwright-core/cli.js')
  const { output } = await step('Fetching Chromium', () =>
    runProgram(process.execPath, [program, 'install', 'chromium'], { env: settings }),
  )
  return output
}
