import { spawn } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { runAs } from './account.mjs'
import { explain, Fault, faultInOutput } from './fault.mjs'

export const DATABASE = 'milepost'
export const SUPERUSER = 'postgres'

/**
 * Makes the cluster's files if there are none: an interrupted attempt leaves nothing behind that looks whole,
 * because the files are made beside their place and moved into it last.
 * @param {import('./place.mjs').Place} place
 * @param {import('./binaries.mjs').Binaries} binaries
 * @param {string} password of the superuser
 * @param {{ durable: boolean }} options false leaves out waiting for the disk: for tests
 */
export async function initialise(place, binaries, password, options) {
  if (existsSync(place.folder)) return assertSameMajor(place.folder, binaries.major)
  const unfinished = `${place.folder}.unfinished`
  const passwordFile = `${place.folder}.password`
  try {
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { mode: 0o700 })
    writeFileSync(passwordFile, password, { mode: 0o600 })
    for (const path of place.account ? [unfinished, passwordFile] : []) {
      chownSync(path, place.account?.uid ?? 0, place.account?.gid ?? 0)
    }
    await run(
      place,
      join(binaries.bin, 'initdb'),
      initdbArguments(unfinished, passwordFile, binaries, options),
    )
    await run(
      place,
      join(binaries.bin, 'postgres'),
      singleUserArguments(unfinished),
      `CREATE DATABASE ${DATABASE}\n`,
    )
    renameSync(unfinished, place.folder)
  } catch (error) {
    throw explain(error, place.folder)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/**
 * @param {string} folder
 * @param {string} passwordFile
 * @param {import('./binaries.mjs').Binaries} binaries
 * @param {{ durable: boolean }} options
 */
function initdbArguments(folder, passwordFile, { major }, { durable }) {
  const collation =
    major >= 17
      ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--locale=C.UTF-8']
  return [
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--data-checksums',
    ...collation,
    ...(durable ? [] : ['--no-sync']),
  ]
}

/**
 * Single-user mode reads one statement a line.
 * @param {string} folder
 */
function singleUserArguments(folder) {
  return ['--single', '-D', folder, '-c', 'log_min_messages=error', 'postgres']
}

/**
 * @param {import('./place.mjs').Place} place
 * @param {string} program
 * @param {string[]} args
 * @param {string} [input]
 * @returns {Promise<void>}
 */
function run(place, program, args, input = '') {
  const child = spawn(program, args, { ...runAs(place.account), stdio: ['pipe', 'ignore', 'pipe'] })
  let output = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    output += text
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0 && !/\b(ERROR|FATAL|PANIC):/.test(output)) resolve()
      else reject(runFault(place.folder, output))
    })
  })
}

/** @param {string} folder @param {string} output */
function runFault(folder, output) {
  return (
    faultInOutput(output, folder) ??
    new Fault(`The embedded database could not be made in ${folder}: ${lastLine(output)}`)
  )
}

/** @param {string} text */
function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? ''
}

/** @param {string} folder @param {number} major */
function assertSameMajor(folder, major) {
  const made = Number.parseInt(readFileSync(join(folder, 'PG_VERSION'), 'utf8'), 10)
  if (made === major) return
  throw new Fault(
    `The data in ${folder} were made by PostgreSQL ${made} but PostgreSQL ${major} is installed: go back to the release that made them, run npm run export, and import the file into a new data folder.`,
  )
}
