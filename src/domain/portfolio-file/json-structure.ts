// What JSON allows and a portfolio may not have: two values under one key, of which a reader would silently take the last,
// and a nesting or a number of values that would only keep the reader busy. Looked for in the text itself, before anything
// is made of it. Source: portfolio file, "exits 2 with the path and reason of each fault"; trust S-42.

import type { Fault, PlacedFault } from './fault'

/** Lists and objects in one another: a portfolio has eight. */
const DEEPEST = 32
/** Those of four thousand programmes with twenty milestones each, twice. */
const MOST_VALUES = 2_000_000
/** Of one item of a list of the file: a programme with twenty milestones has about 250. */
const MOST_OF_ITEM = 50_000
/** How deep such an item lies. */
const ITEM = 2
/** More faults than anybody reads. */
const MOST_REPEATS = 1000

export interface Structure {
  /** Why the text is not to be read at all. */
  refused?: Fault
  /** One fault for every key that stands in its object already. */
  repeats: readonly PlacedFault[]
  values: number
}

interface Holder {
  /** Those of an object so far; null for a list. */
  keys: Set<string> | null
  /** What stands now: the key, or the place in the list. */
  step: string | number
}

/**
 * The structure of a text that may be JSON; one that is not gives what can be said of it.
 * @example readStructure('{"a": 1, "a": 2}').repeats[0]?.path // ['a']
 */
export function readStructure(text: string): Structure {
  const holders: Holder[] = []
  const repeats: PlacedFault[] = []
  const path = () => holders.map(({ step }) => step)
  let [values, beforeItem, isKeyNext] = [0, 0, false]
  for (let position = 0; position < text.length; position += 1) {
    const sign = text[position]
    const holder = holders.at(-1)
    if (sign === '"') {
      const end = endOfString(text, position)
      if (isKeyNext && holder?.keys) {
        holder.step = keyOf(text.slice(position, end))
        if (holder.keys.has(holder.step) && repeats.length < MOST_REPEATS)
          repeats.push({ path: path(), reason: repeated(holder.step) })
        holder.keys.add(holder.step)
      }
      isKeyNext = false
      position = end - 1
    } else if (sign === '{' || sign === '[') {
      if (holders.length === ITEM) beforeItem = values
      values += 1
      holders.push(sign === '{' ? { keys: new Set(), step: '' } : { keys: null, step: 0 })
      isKeyNext = sign === '{'
      if (holders.length > DEEPEST) return { refused: tooDeep(path()), repeats, values }
    } else if (sign === '}' || sign === ']') holders.pop()
    else if (sign === ',') {
      values += 1
      if (typeof holder?.step === 'number') holder.step += 1
      else isKeyNext = true
      if (holders.length > ITEM && values - beforeItem > MOST_OF_ITEM)
        return { refused: tooLong(path().slice(0, ITEM)), repeats, values }
      if (values > MOST_VALUES) return { refused: TOO_MANY, repeats, values }
    }
  }
  return { repeats, values }
}

const repeated = (key: string) =>
  `The key “${key}” stands here twice, so it is not known which is meant. Leave one out`

const tooDeep = (path: readonly (string | number)[]): Fault => ({
  path: path.join('/'),
  message: `Lists and objects stand in one another more than ${DEEPEST} deep, which no portfolio needs.`,
})

const tooLong = (path: readonly (string | number)[]): Fault => ({
  path: path.join('/'),
  message: 'There are more than 50,000 values in this one item, which is the most that is read.',
})

const TOO_MANY: Fault = {
  path: '',
  message:
    'There are more than two million values, which is the most that is read. Split the file by programme.',
}

/** Just after the closing quotation mark, or the end of the text where there is none. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text[end - 1 - slashes] === '\\') slashes += 1
    if (slashes % 2 === 0) return end + 1
  }
  return text.length
}

function keyOf(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1)
  try {
    return String(JSON.parse(quoted))
  } catch {
    return quoted
  }
}
