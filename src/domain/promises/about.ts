// Which programme has to be named beside a promise, so that it can be understood wherever it is read: "The path to Green
// (August 2020): …" says nothing by itself. Where the words name the programme, nothing has to be added.
// Source: drafting, "Promises: … (what, when, told to whom, which paragraph)".

import { programmeOf } from '../portfolio-file/committee-lists'
import type { Programme, ToldPromise } from '../portfolio-file/schema'

/**
 * The programme that a promise is about and that its words do not name; null where they do, or it is about none.
 * @example unnamedProgramme({ text: 'The quay opens.', programme: 'harbour' }, [harbour]) // harbour
 */
export function unnamedProgramme(
  promise: Pick<ToldPromise, 'text' | 'programme' | 'milestone'>,
  programmes: readonly Programme[],
): Programme | null {
  const about = programmes.find(({ key }) => key === programmeOf(promise))
  return about === undefined || promise.text.includes(about.name) ? null : about
}
