import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const TESTS = fileURLToPath(new URL('../../../../', import.meta.url))
const TITLE = /\bGates? ([\d, and]+)[: ]/g

/** The numbers of the gates that the titles of all tests name. */
function namedGates(): Set<number> {
  const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.test\.tsx?$/.test(name) && !name.endsWith('all-gates.test.ts'),
  )
  const titles = files.flatMap((name) => [
    ...readFileSync(join(TESTS, name), 'utf8').matchAll(TITLE),
  ])
  return new Set(titles.flatMap(([, numbers = '']) => (numbers.match(/\d+/g) ?? []).map(Number)))
}

const GATES = Array.from({ length: 20 }, (_, at) => at + 1)

test('each of the twenty gates is named by the title of a test', () => {
  const named = namedGates()
  expect(GATES.filter((gate) => !named.has(gate))).toEqual([])
})
