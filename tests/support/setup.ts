import { afterEach, beforeEach, expect } from 'vitest'

/** Whatever a test prints as an error is a fault of the code or of the test: either way the test fails. */
let printed: unknown[][] = []

beforeEach(() => {
  printed = []
  console.error = (...words: unknown[]) => {
    printed.push(words)
  }
})

afterEach(() => {
  expect(printed, 'console.error was called').toEqual([])
})
