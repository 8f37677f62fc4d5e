import { describe, expect, test } from 'vitest'
import { followLag } from '@/server/db/replica-lag'

type Look = [at: number, primary: bigint | null, replica: bigint, lag: number]

const CASES: [name: string, looks: Look[]][] = [
  [
    'one that keeps up does not lag',
    [
      [0, 10n, 10n, 0],
      [2, 20n, 20n, 0],
    ],
  ],
  [
    'one that was never met may be any time behind',
    [
      [0, 100n, 10n, Number.POSITIVE_INFINITY],
      [2, 200n, 90n, Number.POSITIVE_INFINITY],
    ],
  ],
  [
    'it is met at the first place it comes to',
    [
      [0, 100n, 10n, Number.POSITIVE_INFINITY],
      [2, 200n, 100n, 0],
    ],
  ],
  [
    'it lags for as long as it has not reached a place',
    [
      [0, 10n, 10n, 0],
      [2, 20n, 10n, 0],
      [5, 30n, 19n, 3],
      [9, 30n, 20n, 4],
    ],
  ],
  [
    'a primary that writes nothing makes nobody old',
    [
      [0, 10n, 10n, 0],
      [9000, 10n, 10n, 0],
    ],
  ],
  [
    'what a lost primary had written is still owed',
    [
      [0, 10n, 10n, 0],
      [1, 20n, 10n, 0],
      [6, null, 10n, 5],
      [7, null, 20n, 0],
    ],
  ],
]

describe('R-29: the lag of a replica', () => {
  test.each(CASES)('%s', (_, looks) => {
    const lagOf = followLag()
    for (const [at, primary, replica, lag] of looks)
      expect(lagOf({ primary, replica }, at)).toBe(lag)
  })

  test('stays long after many looks', () => {
    const lagOf = followLag()
    lagOf({ primary: 0n, replica: 0n }, 0)
    const lags = Array.from({ length: 100 }, (_, look) =>
      lagOf({ primary: BigInt(look + 1), replica: 0n }, look * 2000),
    )
    expect(Math.min(...lags.slice(10))).toBeGreaterThan(10_000)
  })
})
