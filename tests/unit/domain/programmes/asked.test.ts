import { expect, test } from 'vitest'
import { readAsked } from '@/app/(portal)/programmes/asked'

test.each(['q', 'after', 'lead', 'organisation'])(
  '%s that nobody can print asks nothing',
  (name) => {
    for (const wrong of ['\u0000', 'a\u0000b', 'a\ud83d'])
      expect(readAsked({ [name]: wrong }, undefined)).toEqual({})
    expect(readAsked({ [name]: 'police' }, undefined)).toEqual({ [name]: 'police' })
  },
)
