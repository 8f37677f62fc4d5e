import { say } from '../start/progress.mjs'
import { installFromDebian, mayInstall, onPath } from './system.mjs'

const PROGRAMS = ['pdftotext', 'pdftotext.exe']

/**
 * The tests read PDF files with the programs of Poppler: where these are not, they are installed or asked for.
 * @param {NodeJS.ProcessEnv} settings
 */
export async function findPoppler(settings) {
  if (onPath(PROGRAMS, settings) === undefined && mayInstall()) {
    await installFromDebian('poppler-utils', settings)
  }
  if (onPath(PROGRAMS, settings) === undefined) {
    say('There is no Poppler here: install poppler-utils, or the tests of PDF files fail.')
  }
}
