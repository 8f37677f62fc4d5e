import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { draftDocument } from '@/domain/drafting/draft'
import { DEFAULT_HOUSE_STYLE } from '@/domain/drafting/house-style'
import { draftJson } from '@/domain/drafting/json'
import { mergePortfolio } from '@/domain/portfolio-file/merge'
import { sampleFile, sampleText } from '../../support/samples'

const folder = mkdtempSync(join(tmpdir(), 'milepost-draft-'))
afterAll(() => rmSync(folder, { recursive: true }))

function draft(args: string[], input = ''): { code: number | null; out: string; error: string } {
  const node = ['--conditions=react-server', '--import', 'tsx', 'src/cli/draft.ts', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, node, { input, encoding: 'utf8' })
  return { code: status, out: stdout, error: stderr }
}

test('it drafts the sample as the library does, and exits 0', () => {
  const { code, out } = draft(['sample', '--report', 'member-update-2020-07'])
  const file = mergePortfolio(sampleFile('portfolio'), sampleFile('illustrative'))
  const document = draftDocument({
    file,
    report: 'member-update-2020-07',
    audience: 'public',
    asAt: file.asAt,
  })
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(draftJson(document))))
})

test('it reads standard input, drafts single programmes and leaves the illustrative layer out', () => {
  const args = ['--programme', 'police-itm', '--format', 'markdown']
  const { code, out } = draft(['-', ...args], sampleText('portfolio'))
  expect(code).toBe(0)
  expect(out).toContain('The accelerated ITM should be complete in early October 2020.')
  expect(draft(['sample', '--no-illustrative', ...args]).out).toBe(out)
})

test('it writes in the house style of a file', () => {
  const style = { ...DEFAULT_HOUSE_STYLE, capitals: { programme: false, members: false } }
  const path = join(folder, 'style.json')
  writeFileSync(path, JSON.stringify(style))
  const args = ['sample', '--report', 'member-update-2020-07', '--format', 'markdown']
  expect(draft(args).out).toContain('gives Members the position')
  const { code, out } = draft([...args, '--style', path])
  expect([code, out.includes('gives members the position')]).toEqual([0, true])
})

test('it refuses a house style that is none, with what is wrong in it', () => {
  const path = join(folder, 'no-style.json')
  writeFileSync(path, '{"countsInWords":"yes"}')
  const { code, out, error } = draft(['sample', '--style', path])
  expect([code, out]).toEqual([2, ''])
  expect(error).toContain(`${path} is not a house style. countsInWords: `)
  expect(draft(['sample', '--style', 'nowhere.json']).error).toContain(
    'nowhere.json cannot be read as JSON.',
  )
})

test('it writes a Word file to a path', () => {
  const path = join(folder, 'update.docx')
  const { code, out } = draft([
    'sample',
    '--report',
    'member-update-2020-07',
    '--format',
    'docx',
    '--out',
    path,
  ])
  expect([code, out]).toEqual([0, ''])
  expect(existsSync(path) && readFileSync(path).subarray(0, 2).toString()).toBe('PK')
})

test.each<[string, string[], string, string]>([
  [
    'a file with faults',
    ['-'],
    '{"format":"milepost/portfolio","version":1,"asAt":"yesterday"}',
    '-: asAt: ',
  ],
  ['a file that is no JSON', ['-'], '{', '-: '],
  ['a file that is not there', ['nowhere.json'], '', 'nowhere.json cannot be read'],
  [
    'a report that is not there',
    ['sample', '--report', 'none'],
    '',
    'There is no report “none” in this portfolio.',
  ],
  [
    'a day that is none',
    ['sample', '--as-at', '2020-02-30'],
    '',
    '--as-at is a day such as 2020-07-08, not 2020-02-30.',
  ],
  [
    'an audience that is none',
    ['sample', '--audience', 'press'],
    '',
    '--audience is public or members, not press.',
  ],
  [
    'a format that is none',
    ['sample', '--format', 'pdf'],
    '',
    '--format is json, markdown, html or docx, not pdf.',
  ],
  ['an option that is none', ['sample', '--speed'], '', 'npm run --silent draft -- FILE'],
  ['nothing to draft', [], '', 'npm run --silent draft -- FILE'],
])('%s is refused with what to do, and exit code 2', (_what, args, input, words) => {
  const { code, out, error } = draft(args, input)
  expect([code, out]).toEqual([2, ''])
  expect(error).toContain(words)
})
