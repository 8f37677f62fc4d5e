import { mkdirSync, writeFileSync } from 'node:fs'

const FOLDER = 'tests/output/reliability'

/** Keeps what a test counted, for `npm run reliability` to put on the page of what is promised. */
export function keepFigures(name: string, figures: Record<string, number | string>): void {
  mkdirSync(FOLDER, { recursive: true })
  const on = new Date().toISOString().slice(0, 10)
  writeFileSync(`${FOLDER}/${name}.json`, `${JSON.stringify({ on, ...figures }, null, 2)}\n`)
}
