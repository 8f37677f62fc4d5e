import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('src/app/globals.css', 'utf8')

type Theme = Record<string, string>

function tokensOf(block: string): Theme {
  return Object.fromEntries(
    [...block.matchAll(/--color-([a-z-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  )
}

const blockAfter = (start: string) =>
  css.slice(css.indexOf(start), css.indexOf('\n}', css.indexOf(start)))

const light = tokensOf(blockAfter('@theme {'))
const themes: [string, Theme][] = [
  ['light', light],
  ['dark', { ...light, ...tokensOf(blockAfter('@media screen and (prefers-color-scheme: dark)')) }],
]

/** Relative luminance of WCAG 2: 0 for black, 1 for white. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((place) => Number.parseInt(hex.slice(place, place + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (bright + 0.05) / (dark + 0.05)
}

const TEXT = [
  ['ink', 'paper'],
  ['ink', 'wash'],
  ['ink', 'accent-wash'],
  ['ink', 'danger-wash'],
  ['ink', 'success-wash'],
  ['muted', 'paper'],
  ['muted', 'wash'],
  ['accent', 'paper'],
  ['accent', 'wash'],
  ['accent', 'success-wash'],
  ['accent-strong', 'paper'],
  ['accent-strong', 'accent-wash'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['danger', 'paper'],
  ['danger', 'wash'],
  ['paper', 'danger'],
  ['paper', 'ink'],
  ['on-focus', 'focus'],
  ['on-red', 'red'],
  ['on-amber', 'amber'],
  ['on-green', 'green'],
] as const

const GRAPHICS = [
  ['line-strong', 'paper'],
  ['line-strong', 'wash'],
  ['accent', 'paper'],
  ['danger', 'paper'],
  ['success', 'success-wash'],
  ['red-line', 'paper'],
  ['red-line', 'wash'],
  ['amber-line', 'paper'],
  ['amber-line', 'wash'],
  ['green-line', 'paper'],
  ['green-line', 'wash'],
  ['on-focus', 'focus'],
] as const

describe.each(themes)('in the %s theme (A-4)', (_name, theme) => {
  const ratio = (front: string, back: string) => contrast(theme[front] ?? '', theme[back] ?? '')

  test.each(TEXT)('%s text on %s has a contrast of at least 4.5', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(GRAPHICS)('%s lines and shapes on %s have a contrast of at least 3', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(3)
  })
})

test('the contrast of black on white is 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
})

test('the dark theme gives its own ink and paper', () => {
  const dark = themes[1]?.[1]
  expect(dark?.paper).not.toBe(light.paper)
})
