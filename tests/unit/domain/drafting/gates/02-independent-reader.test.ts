import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const FOLDER = new URL('../../../../../src/domain/drafting/', import.meta.url)
const READER = readdirSync(FOLDER).filter((name) => /^verify.*\.ts$/.test(name))

/** What the reader may take from the drafter's folder: the shape of a message, which says nothing of its print. */
const SHAPES = ['message']

function importsOf(name: string): string[] {
  const source = readFileSync(new URL(name, FOLDER), 'utf8')
  return [...source.matchAll(/^(?:import|export)(?! type)[^']*from '\.\/([^']+)'/gm)].map(
    ([, from = '']) => from,
  )
}

test.each(READER)('Gate 2: %s shares no code with what wrote the text', (name) => {
  const foreign = importsOf(name).filter(
    (from) => !from.startsWith('verify') && !SHAPES.includes(from),
  )
  expect(foreign).toEqual([])
})

test.each(READER)('Gate 2: %s prints no date, number or name of its own', (name) => {
  const source = readFileSync(new URL(name, FOLDER), 'utf8')
  expect(source).not.toMatch(/approximate-print|print-day|\bprint[A-Z]\w*\(|Intl\./)
})
