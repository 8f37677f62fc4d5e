import { createHash } from 'node:crypto'
import { parseJson } from '@/domain/audit/json-text'
import { startOfText } from '@/domain/printable'

/** An event as a link of the chain. `said` is what its columns say now, in the form of `canonical`. */
export interface ChainRow {
  seq: number
  id: number
  canonical: string
  said: string
  prevHash: string
  hash: string
}

/** What the first event follows. */
export const START = '0'.repeat(64)

/** What `canonical` holds, in its order, by the names that people read. */
const FIELDS = [
  ...['place', 'id', 'time', 'day', 'person', 'name', 'role', 'action', 'record'],
  ...['before', 'after', 'reason', 'request', 'version'],
]

/** Whether the hash is that of what was recorded and of the event before. */
export function isSealed({ prevHash, canonical, hash }: ChainRow): boolean {
  return createHash('sha256').update(prevHash).update(canonical).digest('hex') === hash
}

/** The place at which the event was recorded, which is in its canonical text; null when that cannot be believed. */
export function recordedPlace(row: ChainRow): number | null {
  const [, place] = /^\[(\d{1,15}), /.exec(row.canonical) ?? []
  return place === undefined || !isSealed(row) ? null : Number(place)
}

/**
 * In words, what the columns say otherwise than what was recorded, but for the place; null when they agree.
 * @example changeOf(row) // 'reason was recorded as "Late", and is "On time" now'
 */
export function changeOf({ canonical, said }: ChainRow): string | null {
  if (withoutPlace(canonical) === withoutPlace(said)) return null
  const [then, now] = [fieldsOf(canonical), fieldsOf(said)]
  if (then.length !== FIELDS.length) return 'its recorded text was replaced'
  const changes = FIELDS.flatMap((field, index) => {
    const [was, is] = [JSON.stringify(then[index]), JSON.stringify(now[index])]
    return index === 0 || was === is
      ? []
      : [`${field} was recorded as ${shortened(was)}, and is ${shortened(is)} now`]
  })
  return changes.length > 0 ? changes.join('; ') : 'how its numbers are written'
}

const withoutPlace = (text: string) => text.replace(/^\[\d+, /, '')

function fieldsOf(text: string): unknown[] {
  const fields = parseJson(text)
  return Array.isArray(fields) ? fields : []
}

const MOST_LETTERS = 120

function shortened(text: string | undefined): string {
  if (text === undefined || text === 'null') return 'nothing'
  return text.length > MOST_LETTERS ? `${startOfText(text, MOST_LETTERS)}…` : text
}
