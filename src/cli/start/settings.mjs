import { readFileSync } from 'node:fs'
import { Fault } from '../../server/db/embedded/fault.mjs'
import { inRoot } from './paths.mjs'

/** The day that the sample portfolio's last report was written for. */
const SAMPLE_TODAY = '2020-07-08'

/**
 * The settings of the process, of the file .env where the process has none, and of the flags above both.
 * An empty value counts as absent.
 * @param {Record<string, string>} [flags]
 * @returns {NodeJS.ProcessEnv}
 */
export function readSettings(flags = {}) {
  return withoutEmpty({ ...readDotEnv(inRoot('.env')), ...process.env, ...flags })
}

/** @param {string} file */
function readDotEnv(file) {
  let text = ''
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return {}
  }
  const lines = text.matchAll(/^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/gm)
  return Object.fromEntries([...lines].map(([, name = '', value = '']) => [name, unquoted(value)]))
}

/** @param {string} value */
function unquoted(value) {
  const quoted = /^(["'])(.*)\1/.exec(value)
  return quoted ? quoted[2] : value.replace(/\s+#.*$/, '')
}

/**
 * @param {NodeJS.Dict<string>} values
 * @returns {NodeJS.ProcessEnv}
 */
function withoutEmpty(values) {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '')
  return /** @type {NodeJS.ProcessEnv} */ (Object.fromEntries(given))
}

/**
 * Whether the person brought a database of their own.
 * @param {NodeJS.ProcessEnv} settings
 */
export function hasOwnDatabase(settings) {
  const own = Boolean(settings.DATABASE_URL ?? settings.DATABASE_URL_FILE)
  if (own && settings.MILEPOST_MODE === 'sample') {
    throw new Fault(
      'MILEPOST_MODE is sample and DATABASE_URL is set: the sample is only ever loaded into the embedded database, so leave out one of the two.',
    )
  }
  if (!own && settings.MILEPOST_MODE === 'live') {
    throw new Fault(
      'MILEPOST_MODE is live but DATABASE_URL is missing: set it to the address of your PostgreSQL database, or leave out MILEPOST_MODE to use the sample.',
    )
  }
  return own
}

/**
 * @param {NodeJS.ProcessEnv} settings
 * @returns {number} from PORT, 3000 when it is absent
 */
export function serverPort(settings) {
  const port = Number(settings.PORT ?? 3000)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new Fault(`PORT is ${settings.PORT}: give a number from 1 to 65535, for example 3000.`)
}

/**
 * What the application is told when it works on the embedded database.
 * @typedef {{ NEXTAUTH_URL: string, MILEPOST_MODE: 'sample', MILEPOST_TODAY: string, MILEPOST_ILLUSTRATIVE: string }} SampleSettings
 */

/**
 * @param {NodeJS.ProcessEnv} settings
 * @returns {SampleSettings}
 */
export function sampleSettings(settings) {
  return {
    NEXTAUTH_URL: frontOnThisMachine(settings) ?? `http://127.0.0.1:${serverPort(settings)}`,
    MILEPOST_MODE: 'sample',
    MILEPOST_TODAY: settings.MILEPOST_TODAY ?? SAMPLE_TODAY,
    MILEPOST_ILLUSTRATIVE: settings.MILEPOST_ILLUSTRATIVE ?? '1',
  }
}

/**
 * What stands before the sample may be on this machine only: the sample asks nobody for a password.
 * @param {NodeJS.ProcessEnv} settings
 */
function frontOnThisMachine({ NEXTAUTH_URL = '' }) {
  return /^http:\/\/127\.0\.0\.1:\d+$/.test(NEXTAUTH_URL) ? NEXTAUTH_URL : undefined
}
