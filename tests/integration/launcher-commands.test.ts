import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { serversIn } from '@/server/db/embedded/processes.mjs'
import { NO_SETTINGS, startDatabase, temporaryFolder } from '../support/launcher'

/** Runs a command of package.json from the folder `cwd`, with its streams kept apart. */
function run(cwd: string, args: string[], input = '') {
  const home = join(cwd, 'portfolio')
  const script = join(process.cwd(), 'src/cli/run.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...NO_SETTINGS, MILEPOST_DATA_DIR: home, INIT_CWD: '' },
    input,
  })
  return { home, status, stdout, stderr }
}

describe('A command', () => {
  it('that there is not is named, with those that there are', () => {
    const { status, stderr } = run(temporaryFolder(), ['drift'])
    expect(stderr).toMatch(
      /^There is no command drift: choose draft, import, export, [a-z, -]+\.\n$/,
    )
    expect(status).toBe(1)
  })

  it('drafts without a database, from any folder, with nothing but the report on standard output', () => {
    const report = ['sample', '--report', 'member-update-2020-07', '--format', 'markdown']
    const { home, status, stdout } = run(temporaryFolder(), ['draft', ...report])
    expect(stdout).toMatch(/^# /)
    expect(status).toBe(0)
    expect(existsSync(home)).toBe(false)
  })

  it('on the database starts it for as long as it takes, and ends with the command’s own code', () => {
    const folder = temporaryFolder()
    const faulty = run(folder, ['import', 'no-such-file.json'])
    expect(faulty.status).toBe(2)
    const { home, status } = run(folder, ['export', '--out', 'portfolio.json'])
    expect(status).toBe(0)
    expect(JSON.parse(readFileSync(join(folder, 'portfolio.json'), 'utf8'))).toHaveProperty(
      'format',
    )
    expect(serversIn(join(home, 'database'), undefined)).toEqual([])
  })

  it('uses the database that is running already, and leaves it running', async () => {
    const folder = temporaryFolder()
    await startDatabase(join(folder, 'portfolio'))
    const { home, status } = run(folder, ['export', '--out', 'portfolio.json'])
    expect(status).toBe(0)
    expect(serversIn(join(home, 'database'), undefined)).not.toEqual([])
  })
})
