import type { Day } from '@/domain/dates/day'
import { readDay } from '@/domain/dates/read-day'

/** The answers of an address: a name may be there once, several times or not. */
export type Query = Record<string, string | string[] | undefined>

/** The first answer under a name; an empty one is none. */
export function answerOf(query: Query, name: string): string | undefined {
  const answer = query[name]
  const first = Array.isArray(answer) ? answer[0] : answer
  return first === undefined || first.trim() === '' ? undefined : first.trim()
}

/** The former day that a page is asked for, typed as people type days; `wrong` is what could not be read as one. */
export function readAsAt(query: Query): { asAt: Day | undefined; wrong: string | undefined } {
  const typed = answerOf(query, 'asAt')
  if (typed === undefined) return { asAt: undefined, wrong: undefined }
  const asAt = readDay(typed) ?? undefined
  return { asAt, wrong: asAt === undefined ? typed : undefined }
}

/** The address with these answers; those that are undefined are left out. */
export function addressOf(path: string, answers: Record<string, string | undefined>): string {
  const given = Object.entries(answers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}
