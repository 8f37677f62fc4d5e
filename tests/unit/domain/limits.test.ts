import { describe, expect, test } from 'vitest'
import { LIMITS, tooMany } from '@/domain/limits'

describe('S-29: how often things may be done', () => {
  test('is what was agreed', () => {
    expect(LIMITS).toMatchObject({
      'sign-in-of-address': { most: 5, seconds: 900 },
      'sign-in-from-client': { most: 20, seconds: 900 },
      change: { most: 120, seconds: 60 },
      download: { most: 10, seconds: 60 },
      suggestion: { most: 10, seconds: 60 },
      'public-read': { most: 60, seconds: 60 },
    })
  })

  test.each([
    [1, '1 second'],
    [60, '60 seconds'],
    [61, '2 minutes'],
    [900, '15 minutes'],
  ])('%i seconds to wait are told as %s', (seconds, words) => {
    expect(tooMany(seconds)).toMatchObject({
      code: 'TOO_MANY',
      message: `This was asked for too often. Try again in ${words}.`,
    })
  })
})
