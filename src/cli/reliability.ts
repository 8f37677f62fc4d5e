import { readFileSync, writeFileSync } from 'node:fs'
import { crashTable } from './reliability/crash-table'
import { loadTable, soakTable } from './reliability/load-table'
import { measuredTables } from './reliability/measured-tables'
import { inRoot } from './start/paths.mjs'

// Puts what the crash tests, the load run and the benchmark counted last on the pages that tell of it.

/** The page with what stands between the markers of a name replaced. */
function put(page: string, name: string, text: string | undefined): string {
  if (text === undefined) {
    process.stderr.write(`There are no figures for “${name}”: what the page says of it stays.\n`)
    return page
  }
  const [open, close] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
  const [before, after] = [page.indexOf(open), page.indexOf(close)]
  if (before < 0 || after < before) throw new Error(`There is no place for “${name}”`)
  return `${page.slice(0, before + open.length)}\n\n${text}\n\n${page.slice(after)}`
}

function rewrite(name: string, parts: Record<string, string | undefined>): void {
  const path = inRoot(name)
  const page = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    Object.entries(parts).reduce((text, [part, figures]) => put(text, part, figures), page),
  )
}

rewrite('docs/reliability.md', {
  crashes: crashTable(),
  load: loadTable(),
  soak: soakTable(),
})
rewrite('README.md', { measured: measuredTables() })
