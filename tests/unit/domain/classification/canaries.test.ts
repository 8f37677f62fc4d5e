import { describe, expect, it } from 'vitest'
import { publicView } from '@/domain/portfolio-file/public-view'
import { CANARY, canaryFile, GIVEN } from '../../../support/canary-file'
import { CLASSIFIED, canaryItem, pathsWith, textPaths } from '../../../support/canary-items'

/** What a statutory list or a rule of the file gives, so that no canary can stand in it. */
const FIXED = /\/(scheme|paragraph|telephone)$|nonPublic\/(scheme|paragraph)$|\/for\/|\/sections\//
const nouns = Object.keys(CLASSIFIED).filter(
  (noun): noun is keyof typeof CLASSIFIED => noun in CLASSIFIED,
)

describe('Gate 5: the canaries', () => {
  it.each(nouns)('stand in every text that the schema of a %s has', (noun) => {
    const filled = new Set(pathsWith(CANARY, canaryItem(noun, CANARY, {}), noun))
    const missing = textPaths(noun).filter((path) => !filled.has(path) && !FIXED.test(path))
    expect(missing).toEqual([])
    expect(filled.size).toBeGreaterThan(0)
  })

  it('make a portfolio that can be read, of which the public view has none', () => {
    const file = canaryFile()
    expect(JSON.stringify(file)).toContain(CANARY)
    expect(GIVEN.scheme).toBeUndefined()
    const view = publicView(file)
    expect(view.withheld.length).toBeGreaterThan(10)
    expect(JSON.stringify(view)).not.toMatch(new RegExp(CANARY, 'i'))
  })
})
