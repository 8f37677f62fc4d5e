// Where a text stops being JSON: the line, the column and what was expected there. The engine's own message differs
// from version to version and often has no place. Source: portfolio file, "the path and reason of each fault".

import type { Fault } from './fault'

/** The first fault of a text that is not JSON: 'Line 3, column 5: a comma or } is expected.' Lines and columns count from 1. */
export function jsonFault(text: string): Fault {
  const { position, expected } = scan(text)
  const before = text.slice(0, position)
  const line = before.split('\n').length
  const column = position - before.lastIndexOf('\n')
  return { path: '', message: `Line ${line}, column ${column}: ${expected} is expected.` }
}

interface Stop {
  position: number
  expected: string
}

type State = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'next'

const ESCAPED = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y
const SPACE = /[ \t\n\r]*/y
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y

function scan(text: string): Stop {
  const open: ('{' | '[')[] = []
  let state: State = 'value'
  let position = 0
  for (;;) {
    position = endOf(SPACE, text, position) ?? position
    const sign = text[position]
    const holder = open.at(-1)
    const closes = sign === (holder === '{' ? '}' : ']') && holder !== undefined
    if (closes && (state === 'next' || state.startsWith('first'))) {
      open.pop()
      position += 1
      state = 'next'
    } else if (state === 'colon' && sign === ':') {
      position += 1
      state = 'value'
    } else if (state === 'next' && sign === ',' && holder !== undefined) {
      position += 1
      state = holder === '{' ? 'key' : 'value'
    } else if (isValue(state) && (sign === '{' || sign === '[')) {
      open.push(sign)
      position += 1
      state = sign === '{' ? 'first key' : 'first value'
    } else if ((isValue(state) || isKey(state)) && sign === '"') {
      const end = endOfString(text, position)
      if (typeof end !== 'number') return end
      position = end
      state = isKey(state) ? 'colon' : 'next'
    } else {
      const end = isValue(state) ? endOf(SCALAR, text, position) : null
      if (end === null) return { position, expected: expectation(state, holder) }
      position = end
      state = 'next'
    }
  }
}

function isValue(state: State): boolean {
  return state === 'value' || state === 'first value'
}

function isKey(state: State): boolean {
  return state === 'key' || state === 'first key'
}

function expectation(state: State, holder: '{' | '[' | undefined): string {
  if (state === 'colon') return 'a colon'
  if (isKey(state)) return 'a key in double quotation marks'
  if (state !== 'next') return 'a value'
  if (holder === undefined) return 'the end of the file'
  return holder === '{' ? 'a comma or }' : 'a comma or ]'
}

function endOf(pattern: RegExp, text: string, position: number): number | null {
  pattern.lastIndex = position
  return pattern.test(text) ? pattern.lastIndex : null
}

function endOfString(text: string, start: number): number | Stop {
  for (let position = start + 1; position < text.length; position += 1) {
    const sign = text[position]
    if (sign === '"') return position + 1
    if (text.charCodeAt(position) < 32) {
      return {
        position,
        expected: 'the end of the text in quotation marks, or \\n for a new line,',
      }
    }
    if (sign !== '\\') continue
    const end = endOf(ESCAPED, text, position + 1)
    if (end === null)
      return { position, expected: 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000' }
    position = end - 1
  }
  return { position: text.length, expected: 'a closing quotation mark' }
}
