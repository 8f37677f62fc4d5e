import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path/posix'
import { fileURLToPath } from 'node:url'

export interface SourceFile {
  /** Path under src, with slashes: `server/ratings/record.ts`. */
  path: string
  text: string
  /** Text without comments. */
  code: string
  /** What it imports: paths under src without their ending, or names of packages. Type-only imports count too. */
  imports: string[]
}

const ROOT = fileURLToPath(new URL('../../src/', import.meta.url))

/** Every TypeScript and JavaScript file of src. */
export function readSourceFiles(): SourceFile[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|tsx|mjs|js)$/.test(path))
    .sort()
    .map((path) => asSourceFile(path, readFileSync(join(ROOT, path), 'utf8')))
}

/** A file as the rules look at it. */
export function asSourceFile(path: string, text: string): SourceFile {
  const code = withoutComments(text)
  return { path, text, code, imports: importsOf(path, code) }
}

const STATEMENT =
  /^(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]/gm
const CALL = /\bimport\(\s*['"]([^'"]+)['"]/g

function importsOf(path: string, code: string): string[] {
  const found = [...code.matchAll(STATEMENT), ...code.matchAll(CALL)]
  return found.map(([, from, bare]) => resolve(path, from ?? bare ?? ''))
}

function resolve(path: string, target: string): string {
  if (target.startsWith('@/')) return withoutEnding(target.slice(2))
  if (!target.startsWith('.')) return target
  return withoutEnding(normalize(join(path, '..', target)))
}

function withoutEnding(path: string): string {
  return path.replace(/\.(ts|tsx|mjs|js)$/, '')
}

/** Good enough for rules: it does not look inside strings, which hold no comments here. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/[^\n]*/g, '$1')
}
