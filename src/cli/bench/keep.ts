import { mkdirSync, writeFileSync } from 'node:fs'
import { inRoot } from '../start/paths.mjs'

const FOLDER = inRoot('tests/output/reliability')

/** Keeps the figures of a run where `npm run reliability` looks for them. */
export function keepFigures(name: 'bench' | 'load' | 'soak', figures: object): void {
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(`${FOLDER}/${name}.json`, `${JSON.stringify(figures, null, 2)}\n`)
}
