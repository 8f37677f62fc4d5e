import { describe, expect, test } from 'vitest'
import { growthOf } from '@/cli/bench/growth'

const held = (...values: [second: number, memoryMiB: number][]) =>
  values.map(([second, memoryMiB]) => ({ second, memoryMiB }))

describe('R-36: whether the server grows over time', () => {
  test('the last minute is compared with the first one after two minutes of warming up', () => {
    const samples = held([0, 100], [60, 300], [120, 400], [150, 410], [180, 420], [400, 900])
    expect(growthOf([...samples, ...held([540, 440], [570, 451], [600, 470])])).toBeCloseTo(0.1)
  })

  test('one sample that stands out does not count', () => {
    const samples = held([0, 100], [120, 400], [150, 400], [180, 400])
    expect(growthOf([...samples, ...held([580, 400], [590, 400], [600, 800])])).toBe(0)
  })

  test('a run of less than four minutes says nothing', () => {
    expect(growthOf(held([0, 100], [120, 200], [239, 300]))).toBeNull()
    expect(growthOf(held([0, 100], [120, 200], [240, 300]))).toBe(0.5)
    expect(growthOf([])).toBeNull()
  })
})
