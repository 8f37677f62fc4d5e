import { createHash } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { explain, Fault } from '../../server/db/embedded/fault.mjs'
import { inRoot } from './paths.mjs'
import { PATCHED_FILES } from './postgres-patch.mjs'

/** Mends the installed postgres.js, once. Throws a Fault when it is not the release that the mending was written for. */
export function patchPostgres() {
  for (const [place, file] of PATCHED_FILES.entries()) {
    const later = PATCHED_FILES.slice(place).filter(({ path }) => path === file.path)
    try {
      patchFile(file, new Set(later.map(({ after }) => after)))
    } catch (error) {
      throw explain(error, inRoot('node_modules'))
    }
  }
}

/**
 * @param {import('./postgres-patch.mjs').PatchedFile} file
 * @param {Set<string>} done the hashes of the file once it has these edits
 */
function patchFile({ path, before, after, edits }, done) {
  const target = inRoot(`node_modules/postgres/${path}`)
  const text = readFileSync(target, 'utf8')
  if (done.has(sha256(text))) return
  const mended = edits.reduce((done, { find, replace }) => done.replace(find, () => replace), text)
  if (sha256(text) !== before || sha256(mended) !== after) {
    throw new Fault(
      `${target} is not the file that Milepost was tested with: delete node_modules and run the command again, or review src/cli/start/postgres-patch.mjs after an upgrade of postgres.`,
    )
  }
  const draft = `${target}.${process.pid}`
  writeFileSync(draft, mended)
  renameSync(draft, target)
}

/** @param {string} text */
function sha256(text) {
  return createHash('sha256').update(text).digest('hex')
}
