import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'

interface Locked {
  version?: string
  hasInstallScript?: boolean
}

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

const { packages }: { packages: Record<string, Locked> } = readJson('package-lock.json')
const manifest: {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  allowScripts: Record<string, boolean>
} = readJson('package.json')
const floors: Record<string, { atLeast: string; because: string }> = readJson(
  'tests/unit/dependency-floors.json',
)

const nameOf = (place: string) => place.split('node_modules/').at(-1) ?? ''

/** Every place in the lockfile at which the package lies, with its version. */
const versionsOf = (name: string) =>
  Object.entries(packages).flatMap(([place, { version }]) =>
    nameOf(place) === name && version !== undefined ? [version] : [],
  )

function isAtLeast(version: string, floor: string): boolean {
  const [have, need] = [version, floor].map((text) => text.split('.').map(Number))
  for (const [place, number] of (need ?? []).entries()) {
    const difference = (have?.[place] ?? 0) - number
    if (difference !== 0) return difference > 0
  }
  return true
}

describe('S-50: packages with known holes', () => {
  test.each(Object.entries(floors))('%s is mended everywhere', (name, { atLeast }) => {
    const versions = versionsOf(name)
    expect(versions.length).toBeGreaterThan(0)
    expect(versions.filter((version) => !isAtLeast(version, atLeast))).toEqual([])
  })

  it.each([
    ['16.2.11', '16.2.11', true],
    ['16.2.10', '16.2.11', false],
    ['16.10.0', '16.2.11', true],
    ['15.9.99', '16.2.11', false],
  ])('%s is held against %s: %s', (version, floor, expected) => {
    expect(isAtLeast(version, floor)).toBe(expected)
  })
})

describe('S-49: packages', () => {
  it('are pinned to one version each', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    )
    expect(loose).toEqual([])
  })

  it('run a script at installation only where that was decided', () => {
    const scripts = Object.entries(packages).flatMap(([place, { hasInstallScript }]) =>
      hasInstallScript ? [nameOf(place)] : [],
    )
    expect(scripts.filter((name) => !(name in manifest.allowScripts))).toEqual([])
  })
})
