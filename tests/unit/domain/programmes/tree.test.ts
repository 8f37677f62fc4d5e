import { describe, expect, it } from 'vitest'
import { foldText, placesInTree } from '../../../../src/domain/programmes/tree'

const programme = (key: string, name: string, parent: string | null = null, isPublic = true) => ({
  key,
  name,
  parent,
  isPublic,
})

function inOrder(places: [string, { sortPath: string } | null | undefined][]): string[] {
  return places
    .flatMap(([key, place]) => (place ? [{ key, path: place.sortPath }] : []))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ key }) => key)
}

describe('Places in the list', () => {
  it.each([57, 58, 59, 60])('S-39: never end in half a character, after %d letters', (letters) => {
    const [place] = placesInTree([programme('p', `${'x'.repeat(letters)}🚀🚀`)]).values()
    expect(place?.staff.sortPath).not.toMatch(/\p{Surrogate}/u)
    expect(place?.staff.sortPath.startsWith('x'.repeat(letters))).toBe(true)
  })

  it('follow the names, without regard to case and accents, projects after their programme', () => {
    const places = placesInTree([
      programme('network', 'Network'),
      programme('etude', 'Étude'),
      programme('networks', 'Network security'),
      programme('wifi', 'wireless', 'network'),
      programme('cables', 'Cables', 'network'),
      programme('edge', 'edge'),
    ])
    expect(inOrder([...places].map(([key, { staff }]) => [key, staff]))).toEqual([
      ...['edge', 'etude', 'network', 'cables', 'wifi', 'networks'],
    ])
    expect(places.get('wifi')?.staff.depth).toBe(1)
  })

  it('tell two programmes of one name apart', () => {
    const places = placesInTree([programme('a', 'Same'), programme('b', 'Same')])
    expect(places.get('a')?.staff.sortPath).not.toBe(places.get('b')?.staff.sortPath)
  })

  it('show a public project of a hidden programme to the public as one of its own', () => {
    const places = placesInTree([
      programme('hidden', 'Aardvark', null, false),
      programme('open', 'Zebra', 'hidden'),
      programme('below', 'Antelope', 'open'),
    ])
    expect(places.get('hidden')?.shown).toBeNull()
    expect(places.get('open')).toMatchObject({ staff: { depth: 1 }, shown: { depth: 0 } })
    expect(places.get('below')?.shown?.depth).toBe(1)
    expect(places.get('open')?.shown?.sortPath).not.toMatch(/aardvark|hidden/i)
  })
})

it.each([
  ['Été 2020', 'ete 2020'],
  ['ÅNGSTRÖM', 'angstrom'],
  ['IT Ⅱ', 'it ii'],
])('%s is searched for as %s', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})
