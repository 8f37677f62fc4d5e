import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const FILES = /^\/(_next\/static|fonts)\/|^\/(icon|ratings)\.svg$/

/**
 * Names the routes of a build, so that addresses of one kind count together.
 * @param {string} folder of the build
 * @returns {(path: string) => string} such as `/programmes/[key]`, `files`, or `nothing`
 */
export function routeNames(folder) {
  /** @type {{ staticRoutes: { page: string }[], dynamicRoutes: { page: string, regex: string }[] }} */
  const manifest = JSON.parse(readFileSync(join(folder, 'routes-manifest.json'), 'utf8'))
  const fixed = new Set(manifest.staticRoutes.map(({ page }) => page))
  const patterns = manifest.dynamicRoutes
    .filter(({ page }) => !page.startsWith('/[...'))
    .map(({ page, regex }) => ({ page, pattern: new RegExp(regex) }))
  return (path) => {
    if (FILES.test(path)) return 'files'
    if (fixed.has(path)) return path
    return patterns.find(({ pattern }) => pattern.test(path))?.page ?? 'nothing'
  }
}
