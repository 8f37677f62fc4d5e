import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const readme = readFileSync('README.md', 'utf8')
const manifest: { scripts: Record<string, string> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
)

test('every path that the README names is there', () => {
  const named = [
    ...readme.matchAll(/`((?:src|tests|drizzle|public|docs)\/[^`\s]*)`/g),
    ...readme.matchAll(/\]\(((?!http)[^)]+)\)/g),
  ].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})

test('every folder of its map is there', () => {
  const map = /```\nsrc\/\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const folders = [...map.matchAll(/^ {2}(\w+\/)/gm)].map(([, folder = '']) => `src/${folder}`)
  expect(folders.length).toBeGreaterThan(4)
  expect(folders.filter((folder) => !existsSync(folder))).toEqual([])
})

test('every command that it names is a script', () => {
  const scripts = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name = '']) => name)
  expect(scripts.filter((name) => manifest.scripts[name] === undefined)).toEqual([])
})

test('R-37: it has a place for the figures of the last benchmark', () => {
  expect(readme.split(/<!-- (?:end of )?measured -->/)).toHaveLength(3)
})
