import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { asDay, type Day, isDay } from '@/domain/dates/day'
import { type DraftRequest, draftDocument } from '@/domain/drafting/draft'
import { type HouseStyle, houseStyleSchema } from '@/domain/drafting/house-style'
import { draftJson } from '@/domain/drafting/json'
import { mergePortfolio } from '@/domain/portfolio-file/merge'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import type { ReportDocument } from '@/domain/reports/document'
import { readPortfolio } from './portfolio-text'

const USAGE = `npm run --silent draft -- FILE [--report KEY | --programme KEY ...] [--audience public|members] [--as-at DAY]
      [--since FILE|DAY] [--style FILE] [--format json|markdown|html|docx] [--out PATH]
The style is a file of JSON as Milepost stores a house style.
FILE is a portfolio file, - for standard input, or the word sample; --no-illustrative leaves the illustrative layer out of it.`

const BAD_INPUT = 2

/** What cannot be drafted, in lines for the person who asked. */
class Refusal extends Error {}

const OPTIONS = {
  report: { type: 'string' },
  programme: { type: 'string', multiple: true },
  audience: { type: 'string', default: 'public' },
  'as-at': { type: 'string' },
  since: { type: 'string' },
  style: { type: 'string' },
  format: { type: 'string', default: 'json' },
  out: { type: 'string' },
  'no-illustrative': { type: 'boolean', default: false },
} as const

async function main(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args)
  const [name, ...more] = positionals
  if (name === undefined || more.length > 0) throw new Refusal(USAGE)
  const file = readNamed(name, !values['no-illustrative'])
  const document = draftDocument(requestOf(values, file))
  const output = await render(document, values.format)
  if (values.out === undefined) process.stdout.write(output)
  else writeFileSync(values.out, output)
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
  }
}

type Values = ReturnType<typeof readArguments>['values']

function requestOf(values: Values, file: PortfolioFile): DraftRequest {
  const { report, programme, audience, since, style } = values
  if (audience !== 'public' && audience !== 'members') {
    throw new Refusal(`--audience is public or members, not ${audience}.`)
  }
  if (report !== undefined && programme !== undefined) {
    throw new Refusal('Choose --report or --programme, not both.')
  }
  const ofReport = file.reports.find(({ key }) => key === report)?.dataAsAt
  const asAt = values['as-at'] === undefined ? (ofReport ?? file.asAt) : readDay(values['as-at'])
  return {
    file,
    audience,
    asAt,
    ...(report === undefined ? {} : { report }),
    ...(programme === undefined ? {} : { programmes: programme }),
    ...(style === undefined ? {} : { style: readStyle(style) }),
    ...(since === undefined ? {} : { since: isDay(since) ? since : readNamed(since, true) }),
  }
}

function readDay(text: string): Day {
  if (isDay(text)) return asDay(text)
  throw new Refusal(`--as-at is a day such as 2020-07-08, not ${text}.`)
}

function readStyle(path: string): HouseStyle {
  const reading = houseStyleSchema.safeParse(readJson(path))
  if (reading.success) return reading.data
  const faults = reading.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Refusal(`${path} is not a house style. ${faults.join('; ')}`)
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new Refusal(`${path} cannot be read as JSON.`)
  }
}

function readNamed(name: string, illustrative: boolean): PortfolioFile {
  if (name !== 'sample') return readPortfolio(name, name)
  const sample = readPortfolio(sampleFile('portfolio'), 'portfolio.json')
  if (!illustrative) return sample
  return mergePortfolio(sample, readPortfolio(sampleFile('illustrative'), 'illustrative.json'))
}

function sampleFile(name: string): URL {
  return new URL(`../server/db/samples/${name}.json`, import.meta.url)
}

async function render(document: ReportDocument, format: string): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(draftJson(document), null, 1)}\n`
    case 'markdown':
      return (await import('@/server/reports/render-markdown')).renderMarkdown(document)
    case 'html':
      return (await import('@/server/reports/render-html')).renderHtml(document)
    case 'docx':
      return (await import('@/server/reports/render-docx')).renderDocx(document)
    default:
      throw new Refusal(`--format is json, markdown, html or docx, not ${format}.`)
  }
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = BAD_INPUT
})
