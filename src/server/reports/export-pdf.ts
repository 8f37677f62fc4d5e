import 'server-only'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DomainError } from '@/domain/errors'
import { env } from '@/env'
import { log } from '../log'
import { asUniversalPdf } from './pdf/universal'

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
const OFF = 'off'
const MOST_MS = 30_000
const NOT_MADE =
  'The PDF could not be made just now. The report is as it was. Go back and try again, or print the page of the report from your browser and choose “Save as PDF”.'

/** What Chromium is told: no network, nothing kept, the structure of the page in the PDF. */
const OPTIONS = [
  ...['--headless=new', '--disable-gpu', '--no-first-run', '--disable-extensions'],
  ...['--disable-background-networking', '--disable-sync', '--disable-component-update'],
  '--host-resolver-rules=MAP * ~NOTFOUND',
  ...['--export-tagged-pdf', '--generate-pdf-document-outline', '--no-pdf-header-footer'],
]

/** The page runs no script and loads nothing, whatever stands in it. */
const NOTHING_ELSE =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">'

let usual: string | null = null

function findChromium(): string | null {
  const { chromium } = env
  if (chromium === OFF) return null
  if (chromium !== undefined) return existsSync(chromium) ? chromium : null
  usual ??= USUAL_PLACES.find(existsSync) ?? null
  return usual
}

/** Whether this server can make a PDF: Chromium is installed, and not switched off. */
export const makesPdf = (): boolean => findChromium() !== null

let last: Promise<unknown> = Promise.resolve()

/**
 * A page that needs nothing else as a tagged PDF, PDF/UA-1 where it has a title and a language, printed by Chromium in a
 * folder of its own that is gone afterwards. One at a time, each within 30 seconds. Throws DomainError UNAVAILABLE, and what
 * went wrong is in the log.
 */
export function exportPdf(html: string): Promise<Uint8Array> {
  const made = last.then(() => printApart(html))
  last = made.then(
    () => null,
    () => null,
  )
  return made
}

async function printApart(html: string): Promise<Uint8Array> {
  const program = findChromium()
  if (program === null) throw new DomainError('UNAVAILABLE', NOT_MADE)
  const folder = await mkdtemp(join(tmpdir(), 'milepost-pdf-'))
  try {
    const page = join(folder, 'report.html')
    const pdf = join(folder, 'report.pdf')
    await writeFile(
      page,
      html.replace(/<head>|^(?!<!doctype)/i, (start) => `${start}${NOTHING_ELSE}`),
    )
    await run(program, folder, [`--print-to-pdf=${pdf}`, pathToFileURL(page).href])
    const printed = new Uint8Array(await readFile(pdf))
    return asUniversalPdf(printed, html) ?? printed
  } catch (cause) {
    log.error({ err: cause }, 'no PDF was made')
    throw new DomainError('UNAVAILABLE', NOT_MADE, { cause })
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function run(program: string, folder: string, what: readonly string[]): Promise<void> {
  const isRoot = process.getuid?.() === 0
  const options = [
    ...OPTIONS,
    ...(isRoot ? ['--no-sandbox'] : []),
    `--user-data-dir=${join(folder, 'profile')}`,
    ...what,
  ]
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, {
      stdio: 'ignore',
      cwd: folder,
      detached: true,
      env: { NODE_ENV: 'production', HOME: folder, PATH: '/usr/local/bin:/usr/bin:/bin' },
    })
    const timer = setTimeout(() => killAll(child.pid), MOST_MS)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      killAll(child.pid)
      if (code === 0) resolve()
      else reject(new Error(`Chromium ended with ${code ?? signal}`))
    })
  })
}

/** The program and all that it started, which are a group of their own; those that have ended already are left. */
function killAll(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {}
}
