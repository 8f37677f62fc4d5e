// A line of an anchor file and the recorded text of an event may have been tampered with: that they are no JSON any
// more is a finding, not a failure. Source: trust S-33.

/**
 * What a JSON text says, or undefined when it is none.
 * @example parseJson('[1]') // [1]
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
