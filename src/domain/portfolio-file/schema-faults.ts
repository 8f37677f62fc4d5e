// What the schema found, one fault for each thing that somebody has to mend, unknown keys one by one.
// Source: portfolio file, "Unknown keys are an error that names the key and its path".

import type { z } from 'zod'
import { nearestWord } from '../dates/nearest-word'
import type { Path, PlacedFault } from './fault'

type Issue = z.core.$ZodIssue

/** The faults behind the issues of the schema, with paths from the top of the file. */
export function schemaFaults(issues: readonly Issue[], above: Path = []): PlacedFault[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path.map(stepOf)]
    if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, path, issue.message)
    const branch = issue.code === 'invalid_union' ? nearestBranch(issue.errors) : undefined
    return branch ? schemaFaults(branch, path) : [{ path, reason: issue.message }]
  })
}

function unknownKeys(keys: readonly string[], path: Path, accepted: string): PlacedFault[] {
  const known = accepted.replace(/^.*: /, '').split(', ')
  return keys.map((key) => {
    const near = nearestWord(key, known)
    const meant = near === null ? '' : ` Perhaps “${near}” is meant.`
    return { path: [...path, key], reason: `There is no key “${key}” here.${meant} ${accepted}` }
  })
}

/** Of the choices that the value might have been meant for, the one whose outside fits. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches.find((issues) => issues.every((issue) => issue.path.length > 0))
}

function stepOf(step: PropertyKey): string | number {
  return typeof step === 'number' ? step : String(step)
}
