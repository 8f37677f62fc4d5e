import { describe, expect, it } from 'vitest'
import { nearestWord } from '../../../../src/domain/dates/nearest-word'

describe('the word that was meant', () => {
  it.each([
    ['octuber', 'october'],
    ['Septembre', 'september'],
    ['foreast', 'forecast'],
    ['xyz', null],
    ['plan', null],
    ['', null],
  ])('by “%s” is %s', (written, meant) => {
    expect(nearestWord(written, ['october', 'september', 'forecast'])).toBe(meant)
  })
})
