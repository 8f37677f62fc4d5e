import { describe, expect, test } from 'vitest'
import { checkSpelling } from '@/server/spelling/check-spelling'

describe('spelling', () => {
  test('an American or a wrong word is found with its place and what was likely meant', async () => {
    expect(await checkSpelling('The color is late.')).toEqual([
      { word: 'color', at: 4, suggestions: expect.arrayContaining(['colour']) },
    ])
    const found = await checkSpelling('We prioritize what we recieve.')
    expect(found.map(({ word }) => word)).toEqual(['prioritize', 'recieve'])
  })

  test.each([
    'The programme’s workstream was re-baselined.',
    'The PMO and the SLAs of SharePoint are in place.',
    'On 21st July P1 calls reached Agilisys.',
    'Old-fashioned co-ordination isn’t needed.',
  ])('lets pass: %s', async (text) => {
    expect(await checkSpelling(text)).toEqual([])
  })

  test('lets pass words that somebody vouches for', async () => {
    expect(await checkSpelling('The quaywall is new.', ['Quaywall'])).toEqual([])
    expect(await checkSpelling('The quaywall is new.')).toHaveLength(1)
  })
})
