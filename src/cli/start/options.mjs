import { parseArgs } from 'node:util'
import { Fault } from '../../server/db/embedded/fault.mjs'

export const HELP = `npm start [-- OPTIONS]

Installs what is missing, starts the database, loads the sample portfolio at first, builds and serves Milepost.

  --port N               the port to serve on (3000, or PORT)
  --no-illustrative      leave out the made-up ratings, forecasts and risks that are laid over the sample
  --today YYYY-MM-DD     the day that the sample stands on (2020-07-08)
  --dev                  serve the sources as they are being changed (npm run dev)
  --help                 show this

With DATABASE_URL set, Milepost uses that database and loads no sample. Settings may stand in a file .env: see .env.example.
`

/**
 * @typedef {object} StartOptions
 * @property {boolean} help
 * @property {boolean} dev
 * @property {boolean} databaseOnly stop short of the web server: for tests of the launcher
 * @property {Record<string, string>} settings settings that the flags stand for
 */

/**
 * Reads the flags of `npm start`. Throws a Fault that names a flag that is not known.
 * @param {string[]} args
 * @returns {StartOptions}
 */
export function readOptions(args) {
  const { values } = parse(args)
  return {
    help: values.help === true,
    dev: values.dev === true,
    databaseOnly: values['database-only'] === true,
    settings: {
      ...(values.port !== undefined && { PORT: values.port }),
      ...(values.today !== undefined && { MILEPOST_TODAY: values.today }),
      ...(values['no-illustrative'] && { MILEPOST_ILLUSTRATIVE: '0' }),
    },
  }
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        today: { type: 'string' },
        'no-illustrative': { type: 'boolean' },
        dev: { type: 'boolean' },
        'database-only': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('. ')[0] : String(cause)
    throw new Fault(`${reason}. Run npm start -- --help to see what there is.`, { cause })
  }
}
