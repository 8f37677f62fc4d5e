import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Locked {
  optionalDependencies?: Record<string, string>
}

const { packages }: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
)

/** Whether a package that lies at `place` finds `name` where Node looks for it. */
function isLocked(place: string, name: string): boolean {
  if (packages[`${place ? `${place}/` : ''}node_modules/${name}`]) return true
  return (
    place !== '' && isLocked(place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/'))), name)
  )
}

describe('package-lock.json', () => {
  it('names the programs of every system, so that npm ci works on each', () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(place, name)),
    )
    expect(missing).toEqual([])
  })

  it('names no registry, so that a mirror serves as well', () => {
    expect(Object.values(packages).filter((entry) => 'resolved' in entry)).toEqual([])
  })
})
