import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isThere, testsNamedIn } from '../support/named-tests'

const page = readFileSync('docs/asvs.md', 'utf8')

/** The requirements of level 1 of ASVS 5.0, but for those on WebRTC, of which there are none. */
const LEVEL_1 = `
  1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.5.1 2.1.1 2.2.1 2.2.2 2.3.1
  3.2.1 3.2.2 3.3.1 3.4.1 3.4.2 3.5.1 3.5.2 3.5.3 4.1.1 4.4.1 5.2.1 5.2.2 5.3.1 5.3.2
  6.1.1 6.2.1 6.2.2 6.2.3 6.2.4 6.2.5 6.2.6 6.2.7 6.2.8 6.3.1 6.3.2 6.4.1 6.4.2
  7.2.1 7.2.2 7.2.3 7.2.4 7.4.1 7.4.2 8.1.1 8.2.1 8.2.2 8.3.1 9.1.1 9.1.2 9.1.3 9.2.1
  10.4.1 10.4.2 10.4.3 10.4.4 10.4.5 11.3.1 11.3.2 11.4.1 12.1.1 12.2.1 12.2.2
  13.4.1 14.2.1 14.3.1 15.1.1 15.2.1 15.3.1`
  .trim()
  .split(/\s+/)

const STATES = ['met', 'partly', 'not met', 'not applicable']

const rows = [...page.matchAll(/^\| (\d+\.\d+\.\d+) \|.*\|$/gm)].map(([line, id = '']) => {
  const [, , level, , state = '', how = '', tests = ''] = line.split('|').map((cell) => cell.trim())
  return { id, level, state, how, tests: testsNamedIn(tests) }
})

const named = rows.flatMap(({ tests }) => tests)

describe('the page on ASVS', () => {
  test('has a row for every requirement of level 1, and none twice', () => {
    const ids = rows.map(({ id }) => id)
    expect(LEVEL_1).toHaveLength(70)
    expect(LEVEL_1.filter((id) => !ids.includes(id))).toEqual([])
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
    expect(rows.filter(({ id, level }) => (level === '1') !== LEVEL_1.includes(id))).toEqual([])
  })

  test('says of each where it stands, and how or why', () => {
    expect(rows.filter(({ state, how }) => !STATES.includes(state) || how === '')).toEqual([])
  })

  test('calls nothing met that no test proves', () => {
    expect(rows.filter(({ state, tests }) => state === 'met' && tests.length === 0)).toEqual([])
  })

  test('names tests that are there', () => {
    expect(named.length).toBeGreaterThan(100)
    expect(named.filter((one) => !isThere(one))).toEqual([])
    expect(page.match(/`tests\/[^`]+`: “/g)).toHaveLength(named.length)
  })

  test('names controls that are there', () => {
    const paths = [...page.matchAll(/`((?:src|tests|docs)\/[^`]+)`/g)].map(([, path = '']) => path)
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
  })
})
