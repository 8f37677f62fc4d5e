import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, lstatSync, mkdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { canReach } from '@/server/db/embedded/account.mjs'
import { ask, launchStart, startDatabase, temporaryFolder } from '../support/launcher'

const asRoot = process.getuid?.() === 0
const NOBODY = { name: 'nobody', uid: 65534, gid: 65534 }
const nobodyMayRead = asRoot && canReach(NOBODY, join(process.cwd(), 'src'))

describe('An ordinary user', () => {
  it.runIf(nobodyMayRead)('starts the database as itself in a folder of its own', async () => {
    const folder = temporaryFolder()
    chownSync(folder, NOBODY.uid, NOBODY.gid)
    const home = join(folder, 'portfolio')
    await startDatabase(home, { account: NOBODY })
    expect(statSync(join(home, 'database')).uid).toBe(NOBODY.uid)
    expect(statSync(home).mode & 0o777).toBe(0o700)
    expect(await ask(home, 'select 1 as one')).toEqual({ one: 1 })
  })

  it.runIf(nobodyMayRead || !asRoot)('is told of a folder that it may not write to', async () => {
    const closed = temporaryFolder()
    chmodSync(closed, 0o555)
    const home = join(closed, 'portfolio')
    const account = asRoot ? { account: NOBODY } : {}
    const { code, output } = await (await launchStart(home, ['--database-only'], account)).ended
    expect(output).toBe(
      `Milepost may not write to ${home}: give your user write access to it, or set MILEPOST_DATA_DIR to a folder that you own.\n`,
    )
    expect(code).toBe(1)
  })
})

describe.runIf(asRoot)('Root', () => {
  it('lends the database an account that is not root', async () => {
    const home = join(temporaryFolder(), 'portfolio')
    await startDatabase(home)
    const database = lstatSync(join(home, 'database'))
    expect(database.isDirectory()).toBe(true)
    expect(database.uid).toBeGreaterThan(0)
    expect(database.mode & 0o777).toBe(0o700)
    expect(await ask(home, 'select 1 as one')).toEqual({ one: 1 })
  })

  it('keeps the files elsewhere when that account may not enter the data folder, and finds them again', async () => {
    const closed = temporaryFolder()
    chmodSync(closed, 0o700)
    const home = join(closed, 'portfolio')
    const first = await startDatabase(home)
    const entry = join(home, 'database')
    const elsewhere = realpathSync(entry)
    onTestFinished(() => rmSync(dirname(elsewhere), { recursive: true, force: true }))
    expect(lstatSync(entry).isSymbolicLink()).toBe(true)
    await ask(home, 'create table kept as select 42 as answer', 'ownerUrl')
    first.kill('SIGTERM')
    await first.ended
    await startDatabase(home)
    expect(await ask(home, 'select answer from kept', 'ownerUrl')).toEqual({ answer: 42 })
  })
})

describe('A full disk', () => {
  it.runIf(mayMount())('is named', async () => {
    const disk = temporaryFolder()
    const home = join(disk, 'portfolio')
    mount(disk, '20m')
    const making = await (await launchStart(home, ['--database-only'])).ended
    expect(making.output).toMatch(/^The disk that holds .* is full: free about 1 GB there/m)
    expect(making.code).toBe(1)
  })
})

/** Mounts a small disk in memory on a folder until the test has finished. */
function mount(folder: string, size: string): void {
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', folder])
  onTestFinished(() => {
    spawnSync('umount', ['--lazy', folder])
  })
}

function mayMount(): boolean {
  if (!asRoot) return false
  const folder = `/tmp/milepost-mount-${process.pid}`
  mkdirSync(folder, { recursive: true })
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', folder]).status === 0
  if (mounted) spawnSync('umount', [folder])
  rmSync(folder, { recursive: true, force: true })
  return mounted
}
