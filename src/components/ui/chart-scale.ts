// Where a figure stands in a chart, as text for SVG attributes: across in per cent, so that a chart is as wide as its page
// and its words keep the size of the text around them; up and down in rem, so that it grows with the reader's text.

/** Room at the sides, in per cent: the first label is centred on its point, the last leaves room for the line's name. */
const LEFT = 16
const RIGHT = 70

/** Place across of point `index` of `count`. */
export function acrossOf(index: number, count: number): number {
  return count < 2 ? (LEFT + RIGHT) / 2 : LEFT + ((RIGHT - LEFT) * index) / (count - 1)
}

/** Height, in rem from the top, of a value on a scale that runs from `least` (bottom) to `most` (top). */
export function heightOf(value: number, scale: Scale, top: number, bottom: number): number {
  return bottom - ((value - scale.least) / (scale.most - scale.least)) * (bottom - top)
}

export interface Scale {
  least: number
  most: number
  ticks: number[]
}

const STEPS = [1, 2, 2.5, 5, 10]

/**
 * A scale of round numbers around the values, with two to five ticks. It starts at nought unless all values lie in the
 * top fifth, where a share of 97 and one of 99 have to be told apart: the axis then says where it starts.
 * @example scaleFor([3, 18]) // { least: 0, most: 20, ticks: [0, 5, 10, 15, 20] }
 */
export function scaleFor(values: readonly number[]): Scale {
  const lowest = Math.min(...values)
  const highest = Math.max(...values) || (lowest < 0 ? 0 : 1)
  const from =
    lowest > 0 && lowest > highest * 0.8 ? lowest - (highest - lowest || 1) : Math.min(0, lowest)
  const step = stepFor((highest - from || 1) / 4)
  const least = Math.floor(from / step) * step
  const most = Math.max(Math.ceil(highest / step) * step, least + step)
  const count = Math.round((most - least) / step)
  return {
    least,
    most,
    ticks: Array.from({ length: count + 1 }, (_, place) => round(least + place * step)),
  }
}

function stepFor(rough: number): number {
  const size = 10 ** Math.floor(Math.log10(rough))
  return (STEPS.find((step) => step * size >= rough) ?? 10) * size
}

/** Pushes labels apart so that none covers another: heights in rem, in any order, at least `gap` between them. */
export function spread(heights: readonly number[], gap: number): number[] {
  const order = heights
    .map((height, index) => ({ height, index }))
    .sort((a, b) => a.height - b.height)
  let last = Number.NEGATIVE_INFINITY
  const placed: number[] = heights.map(() => 0)
  for (const { height, index } of order) {
    last = Math.max(height, last + gap)
    placed[index] = last
  }
  return placed
}

const round = (value: number) => Math.round(value * 1e6) / 1e6
