import { existsSync, readFileSync } from 'node:fs'
import type { z } from 'zod'
import { inRoot } from '../start/paths.mjs'

const FIGURES = inRoot('tests/output/reliability')

/** The figures that a run kept under a name; undefined when there was none. Throws where they have another shape. */
export function readFigures<T>(name: string, shape: z.ZodType<T>): T | undefined {
  const file = `${FIGURES}/${name}.json`
  return existsSync(file) ? shape.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}

export const number = (value: number) => value.toLocaleString('en-GB')
