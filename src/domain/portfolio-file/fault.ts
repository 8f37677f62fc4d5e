// A fault of a file: where it is, in figures for a program and in words for a person, and what would be accepted.
// Source: portfolio file, "Unknown keys are an error that names the key and its path".

export type Path = readonly (string | number)[]

/** A fault while it is looked for: its place, and the reason as a sentence. */
export interface PlacedFault {
  path: Path
  reason: string
}

/** `path` is 'programmes/2/milestones/0/forecast', empty for the whole file; `message` says the place in words and the reason. */
export interface Fault {
  path: string
  message: string
}

/** The fault as people read it: 'Programme police-itm, milestone hld, forecast: “sometime” is not a date ...' */
export function asFault(json: unknown, { path, reason }: PlacedFault): Fault {
  const words = placeInWords(json, path)
  const sentence = /[.!?]$/.test(reason) ? reason : `${reason}.`
  return {
    path: path.join('/'),
    message: `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${sentence}`,
  }
}

/** The value at one key of an object or a list of unknown shape; undefined when there is none. */
export function valueAt(holder: unknown, key: string | number): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined
  return Object.getOwnPropertyDescriptor(holder, key)?.value
}

function placeInWords(json: unknown, path: Path): string {
  const words: string[] = []
  let value = json
  for (const [index, step] of path.entries()) {
    value = valueAt(value, step)
    if (typeof step === 'number') words.push(itemInWords(path[index - 1], step, value))
    else if (typeof path[index + 1] !== 'number') words.push(step)
  }
  if (path.length === 1) return `the key “${path[0]}”`
  return words.length === 0 ? 'the file' : words.join(', ')
}

function itemInWords(list: string | number | undefined, index: number, item: unknown): string {
  const noun = SINGULAR.get(String(list)) ?? `item of ${list}`
  const key = valueAt(item, 'key') ?? valueAt(item, 'heading') ?? valueAt(item, 'name')
  return typeof key === 'string' && key !== '' ? `${noun} ${key}` : `${noun} number ${index + 1}`
}

const SINGULAR: ReadonlyMap<string, string> = new Map([
  ['organisations', 'organisation'],
  ['people', 'person'],
  ['committees', 'committee'],
  ['meetings', 'meeting'],
  ['programmes', 'programme'],
  ['milestones', 'milestone'],
  ['rebaselines', 're-baseline'],
  ['forecasts', 'forecast'],
  ['ratings', 'rating'],
  ['measures', 'measure'],
  ['series', 'series'],
  ['observations', 'observation'],
  ['risks', 'risk'],
  ['events', 'event'],
  ['decisions', 'decision'],
  ['dependencies', 'dependency'],
  ['references', 'reference'],
  ['names', 'name'],
  ['reports', 'report'],
  ['recommendations', 'recommendation'],
  ['for', 'addressee'],
  ['sections', 'section'],
  ['paragraphs', 'paragraph'],
  ['appendices', 'appendix'],
  ['promises', 'promise'],
  ['actions', 'action'],
])
