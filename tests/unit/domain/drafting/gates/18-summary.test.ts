import { writeSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { BENCH_DAY, generatePortfolio } from '@/cli/bench/portfolio'
import { asDay, type Day } from '@/domain/dates/day'
import { addDays } from '@/domain/dates/day-arithmetic'
import { draftDocument } from '@/domain/drafting/draft'
import { summaryFaults } from '@/domain/drafting/verify-summary'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import type { DocumentSummary, ReportDocument, Sentence } from '@/domain/reports/document'
import { parsePortfolio } from '../../../../support/arbitrary-portfolio'
import { ILLUSTRATED } from '../drafted'
import { FAULT_KINDS } from './faulty-drafts'
import { TOLD_FAULTS } from './faulty-tellings'
import { arbitraryRegistered, changed, registered } from './registered'

vi.setConfig({ testTimeout: 240_000 })

interface Summarised {
  document: ReportDocument
  summary: DocumentSummary
  asAt: Day
}

function summarised(file: PortfolioFile, since?: PortfolioFile | Day): Summarised[] {
  return file.reports.flatMap(({ key }) => {
    const told = since === undefined ? {} : { since }
    const request = { file, report: key, audience: 'members', asAt: file.asAt, ...told } as const
    const document = draftDocument(request)
    const { summary } = document
    return summary === undefined ? [] : [{ document, summary, asAt: file.asAt }]
  })
}

const picks = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 })
const GENERATED = fc
  .sample(fc.tuple(arbitraryRegistered(), arbitraryRegistered(), picks), {
    numRuns: 60,
    seed: 20_200_708,
  })
  .flatMap(([file, other, picked]) => {
    const later = { ...changed(file, other, picked), asAt: addDays(file.asAt, 30) }
    const gone = { ...other, asAt: addDays(file.asAt, 60) }
    return [...summarised(file), ...summarised(later, file), ...summarised(gone, file)]
  })
const FINANCE = {
  committees: [{ key: 'finance', name: 'Finance Committee' }],
  meetings: [{ key: 'finance-2021', committee: 'finance', date: asDay('2021-02-02') }],
}
const BENCH = registered(parsePortfolio({ ...generatePortfolio(40), ...FINANCE, reports: [] }))

const SUMMARIES: [string, Summarised[]][] = [
  ['the sample', [...summarised(ILLUSTRATED), ...summarised(ILLUSTRATED, asDay('2020-06-15'))]],
  ['a portfolio of 40 programmes', [...summarised(BENCH), ...summarised(BENCH, BENCH_DAY)]],
  ['sixty generated portfolios', GENERATED],
]

const tally = new Map<string, { of: number; missed: string[] }>()

const faultsOf = ({ document, summary, asAt }: Summarised) =>
  summaryFaults(summary, document.sections, asAt)

/** The summary of one item with one sentence of it, faulty. */
function isFound(one: Summarised, section: string, faulty: Sentence): boolean {
  const summary = { ...one.summary, items: [{ section, sentences: [faulty] }] }
  return faultsOf({ ...one, summary }).length > 0
}

/** The faults of a text, those against the last report, and a value that is another one in the list of facts, too. */
function seedsOf(sentence: Sentence, others: readonly Sentence[]): [string, Sentence][] {
  return [
    ...FAULT_KINDS.flatMap(({ name, seed }) =>
      seed(sentence, others).map((faulty): [string, Sentence] => [name, faulty]),
    ),
    ...TOLD_FAULTS.flatMap(({ name, seed }) =>
      seed(sentence, false).map((faulty): [string, Sentence] => [name, faulty]),
    ),
    ...sentence.facts.flatMap(({ field, value }, at): [string, Sentence][] => {
      const isPrinted = sentence.spans.some(({ fact, from, to }) => fact === at && to > from)
      if (!isPrinted || field === undefined) return []
      const facts = sentence.facts.with(at, { path: 'elsewhere', field, value: `${value} ` })
      return [['a value of another record', { ...sentence, facts }]]
    }),
  ]
}

const DEADLY = [
  'value',
  'negation',
  'direction',
  'rating',
  'a value of another record',
  'of another section',
]

describe('Gate 18: the summary held against its sections', () => {
  test.each(SUMMARIES)('the true summary of %s has no fault', (_name, summaries) => {
    expect(
      summaries.flatMap(faultsOf).map(({ sentence, message }) => `${sentence} ${message}`),
    ).toEqual([])
  })

  test.each(SUMMARIES)(
    'in that of %s no value, negation or direction passes',
    (_name, summaries) => {
      for (const one of summaries) {
        const { items } = one.summary
        for (const [at, { section, sentences }] of items.entries()) {
          const next = items[at + 1]
          for (const sentence of sentences) {
            for (const [kind, faulty] of seedsOf(sentence, next?.sentences ?? []))
              count(kind, `${faulty.text} ← ${sentence.text}`, isFound(one, section, faulty))
            if (next?.sentences.every(({ text }) => text !== sentence.text))
              count('of another section', sentence.text, isFound(one, next.section, sentence))
          }
        }
      }
      for (const kind of DEADLY) expect(tally.get(kind)?.missed.slice(0, 5) ?? [], kind).toEqual([])
      const missed = [...tally.values()].flatMap((row) => row.missed)
      const all = [...tally.values()].reduce((sum, { of }) => sum + of, 0)
      expect(missed.length, missed.slice(0, 20).join('\n')).toBeLessThanOrEqual(all / 100)
    },
  )

  test('a lead with another day is found', () => {
    for (const one of SUMMARIES.flatMap(([, some]) => some)) {
      const summary = { ...one.summary, lead: one.summary.lead.replace(/\d{4}/, '2001') }
      expect(faultsOf({ ...one, summary })).not.toEqual([])
    }
  })
})

function count(kind: string, what: string, found: boolean): void {
  const row = tally.get(kind) ?? { of: 0, missed: [] }
  tally.set(kind, row)
  row.of += 1
  if (!found) row.missed.push(what)
}

afterAll(() => {
  const rows = [...tally].map(([kind, { of, missed }]) => `${kind}: ${of - missed.length} of ${of}`)
  writeSync(1, `Faults of summaries that were found: ${rows.join('; ')}\n`)
})
