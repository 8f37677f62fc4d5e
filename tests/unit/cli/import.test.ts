import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { typescriptArguments, typescriptEnvironment } from '@/cli/start/typescript.mjs'

const LONGEST_MS = 100_000
const folder = mkdtempSync(join(tmpdir(), 'milepost-import-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The command with a heap that holds no more than a few times the largest file; nothing here gets as far as the database. */
function importFile(name: string, input?: string | Buffer) {
  const env = { ...process.env, NODE_OPTIONS: '--max-old-space-size=600' }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    typescriptArguments('import', [name]),
    {
      cwd: folder,
      encoding: 'utf8',
      env: typescriptEnvironment(env),
      timeout: LONGEST_MS,
      killSignal: 'SIGKILL',
      maxBuffer: 2 ** 24,
      ...(input === undefined ? {} : { input }),
    },
  )
  return { status, stdout, stderr }
}

const HEAD = '"format":"milepost/portfolio","version":1,"asAt":"2020-07-08"'
const file = (more: string) => `{${HEAD}${more}}`
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
const measure = (value: string) =>
  `,"measures":[{"key":"m","name":"M","series":[{"observations":[{"period":"2020-04","value":${value}}]}]}]`

const FIFTY_MB = 50 * 1024 * 1024
const untilFull = (start: string, item: string, end: string) =>
  start + item.repeat(Math.floor((FIFTY_MB - start.length - end.length) / item.length)) + end

const TEXTS: [what: string, text: string | Buffer, says: RegExp][] = [
  ['lists in lists, 10,000 deep', file(`,"programmes":${nested(10_000)}`), /more than 32 deep/],
  [
    'objects in objects, 100,000 deep',
    file(`,"a":${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}`),
    /32/,
  ],
  ['lists that never end', '['.repeat(1e6), /^hostile\.json: 0\/0\/.*: .*more than 32 deep/],
  ['a key that stands twice', file(',"people":[],"people":[]'), /: people: .* stands here twice/],
  [
    'a key that stands twice, once in other signs',
    file(',"people":[{"key":"a","name":"A","\\u006eame":"B"}]'),
    /: people\/0\/name: Person a, name: The key “name” stands here twice/,
  ],
  ['another prototype', file(',"__proto__":{"isAdmin":true}'), /: __proto__: .*There is no key/],
  [
    'another prototype of an item',
    file(',"people":[{"key":"a","name":"A","__proto__":{"email":"x@example.org"}}]'),
    /: people\/0\/__proto__: /,
  ],
  [
    'another constructor',
    file(',"constructor":{"prototype":{"isAdmin":true}}'),
    /: constructor: .*There is no key/,
  ],
  ['a number beyond all numbers', file(measure('1e400')), /observations\/0\/value: .*A number/],
  ['a number below all numbers', file(measure('-1e400')), /observations\/0\/value: .*A number/],
  [
    'half a pair of signs',
    file(',"people":[{"key":"a","name":"Half \\ud83d of it"}]'),
    /: people\/0\/name: .*cannot be printed/,
  ],
  ['a null sign', file(',"people":[{"key":"a","name":"A\\u0000B"}]'), /: people\/0\/name: /],
  ['bare null signs', `${file('')}\0\0`, /Line 1, column \d+: the end of the file is expected/],
  ['UTF-16 with its mark', Buffer.from(`\uFEFF${file('')}`, 'utf16le'), /is not UTF-8 text/],
  ['UTF-16 without it', Buffer.from(file(''), 'utf16le'), /Line 1, column 2: /],
  ['Latin-1', Buffer.from(file(',"people":[{"key":"a","name":"Zoë"}]'), 'latin1'), /not UTF-8/],
  ['nothing', '', /Line 1, column 1: a value is expected/],
  ['a mark of UTF-8 and nothing', '\uFEFF', /Line 1, column 1: a value is expected/],
]

const LARGE: [what: string, make: () => string | Buffer, says: RegExp][] = [
  ['of null signs', () => Buffer.alloc(FIFTY_MB), /Line 1, column 1: a value is expected/],
  ['of quotation marks', () => '"'.repeat(FIFTY_MB), /Line 1, column 3: the end of the file/],
  ['of slashes in one text', () => untilFull('"', '\\', ''), /Line 1, column /],
  ['of opened lists', () => '['.repeat(FIFTY_MB), /more than 32 deep/],
  ['of lists in lists', () => nested(FIFTY_MB / 2), /more than 32 deep/],
  [
    'of empty programmes',
    () => untilFull(`{${HEAD},"programmes":[`, '{},', '{}]}'),
    /more than two million values/,
  ],
  [
    'of one programme',
    () => untilFull(`{${HEAD},"programmes":[{"milestones":[`, '{},', '{}]}]}'),
    /: programmes\/0: There are more than 50,000 values in this one item/,
  ],
  [
    'of one name',
    () => untilFull(`{${HEAD},"people":[{"key":"A","name":"`, 'x', '"}]}'),
    /: people\/0\/key: /,
  ],
  [
    'of equal keys',
    () => untilFull('{', `${HEAD},`, `${HEAD}}`),
    /: (format|version|asAt): .* stands here twice|two million/,
  ],
]

function expectRefused(name: string, says: RegExp, input?: string | Buffer) {
  const { status, stdout, stderr } = importFile(name, input)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(says)
  expect(stderr).not.toMatch(/^\s+at |node:internal|Error:/m)
  expect(stderr.length).toBeLessThan(1_000_000)
}

describe('S-42, S-43: the import command refuses with its reason and exit code 2', () => {
  test.each(TEXTS)('%s', (_what, text, says) => {
    writeFileSync(join(folder, 'hostile.json'), text)
    expectRefused('hostile.json', says)
  })

  test.each(LARGE)('50 MB %s, in little memory', (_what, make, says) => {
    writeFileSync(join(folder, 'hostile.json'), make())
    expectRefused('hostile.json', says)
  })

  test('a million faults, of which it names the first thousand', () => {
    const people = Array.from({ length: 200_000 }, () => '{"key":"A"}').join()
    writeFileSync(join(folder, 'hostile.json'), file(`,"people":[${people}]`))
    expectRefused('hostile.json', /people\/499\/name.*\n.* more faults at least\. Mend these first/)
  })

  test('standard input that never ends', () => {
    const shell = `cat /dev/zero | "$0" "$@"`
    const args = ['-c', shell, process.execPath, ...typescriptArguments('import', ['-'])]
    const { status, stderr } = spawnSync('sh', args, {
      cwd: folder,
      encoding: 'utf8',
      env: typescriptEnvironment({ ...process.env, NODE_OPTIONS: '--max-old-space-size=600' }),
      timeout: LONGEST_MS,
    })
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: '- is larger than 100 MB, which is the most that is read. Split it by programme.\n',
    })
  })
})

describe('S-42: the import command refuses what is no file', () => {
  beforeAll(() => {
    mkdirSync(join(folder, 'folder.json'))
    execFileSync('mkfifo', [join(folder, 'pipe.json')])
    symlinkSync('loop.json', join(folder, 'loop.json'))
    symlinkSync('/dev/zero', join(folder, 'zero.json'))
    writeFileSync(join(folder, 'huge.json'), '')
    truncateSync(join(folder, 'huge.json'), 2 ** 40)
  })

  test.each([
    ['folder.json', 'folder.json is a folder. Name the file in it.'],
    ['pipe.json', 'pipe.json is not a file. Write - to read standard input instead.'],
    ['zero.json', 'zero.json is not a file. Write - to read standard input instead.'],
    ['loop.json', 'loop.json cannot be read: ELOOP: too many symbolic links encountered'],
    ['huge.json', 'huge.json is larger than 100 MB'],
    ['nowhere/file.json', 'nowhere/file.json cannot be read: ENOENT'],
  ])('%s', (name, says) => {
    const { status, stdout, stderr } = importFile(name)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.startsWith(says)).toBe(true)
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})
