import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isThere, testsNamedIn } from '../support/named-tests'

const page = readFileSync('docs/reliability.md', 'utf8')
const [, promised = ''] = /## Promises\n([\s\S]*?)\n## /.exec(page) ?? []
const promises = promised
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (---|promise)/.test(line))

test('R-37: every test that the page of promises names is there', () => {
  const named = testsNamedIn(page)
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((one) => !isThere(one))).toEqual([])
  expect(page.match(/`tests\/[^`]+`: “/g)).toHaveLength(named.length)
})

test('R-37: no promise is without a test', () => {
  expect(promises.length).toBeGreaterThan(12)
  expect(promises.filter((line) => testsNamedIn(line).length === 0)).toEqual([])
})

test('R-37: the page has a place for the figures of the last run', () => {
  for (const name of ['crashes', 'load', 'soak'])
    expect(page.split(new RegExp(`<!-- (?:end of )?${name} -->`))).toHaveLength(3)
})
