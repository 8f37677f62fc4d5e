import { writeSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { BENCH_DAY, generatePortfolio } from '@/cli/bench/portfolio'
import { asDay, type Day } from '@/domain/dates/day'
import { addDays } from '@/domain/dates/day-arithmetic'
import { type DraftedPart, draftReportParts } from '@/domain/drafting/draft-parts'
import { type Snapshot, takeSnapshot } from '@/domain/drafting/facts'
import { verifySentence } from '@/domain/drafting/verify'
import { timeFaults } from '@/domain/drafting/verify-omissions'
import { toldFaults } from '@/domain/drafting/verify-told'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import type { Sentence } from '@/domain/reports/document'
import { parsePortfolio } from '../../../../support/arbitrary-portfolio'
import { ILLUSTRATED } from '../drafted'
import { sentencesIn } from './drafts-to-judge'
import { TOLD_FAULTS } from './faulty-tellings'
import { arbitraryRegistered, changed, registered } from './registered'

vi.setConfig({ testTimeout: 240_000 })

const OCCASION = { meeting: asDay('2021-02-02'), saysUnrated: true }

/** A report that was drafted for a committee, with what that was told last. */
interface Telling {
  asAt: Day
  parts: DraftedPart[]
  last: Snapshot['told']
  /** The same facts as they would be drafted for a committee that was told something else. */
  draftFor: (since: PortfolioFile | Day | undefined) => DraftedPart[]
}

function tellingOf(file: PortfolioFile, since?: PortfolioFile | Day): Telling {
  const draft = (told: PortfolioFile | Day | undefined) => {
    const snapshot = takeSnapshot({ file, audience: 'members', asAt: file.asAt, since: told })
    const parts = snapshot.file.reports.flatMap(
      (report) => draftReportParts(report, report, snapshot, OCCASION).parts,
    )
    return { parts, last: snapshot.told }
  }
  return { asAt: file.asAt, ...draft(since), draftFor: (told) => draft(told).parts }
}

const picks = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 })
const GENERATED = fc
  .sample(fc.tuple(arbitraryRegistered(), arbitraryRegistered(), picks), {
    numRuns: 60,
    seed: 20_200_708,
  })
  .flatMap(([file, other, picked]) => {
    const later = { ...changed(file, other, picked), asAt: addDays(file.asAt, 30) }
    const last = { ...changed(later, other, picked), asAt: addDays(file.asAt, 60) }
    const gone = { ...other, asAt: addDays(file.asAt, 60) }
    return [
      ...[tellingOf(file), tellingOf(later, file), tellingOf(last, later)],
      tellingOf(gone, file),
    ]
  })
const FINANCE = {
  committees: [{ key: 'finance', name: 'Finance Committee' }],
  meetings: [{ key: 'finance-2021', committee: 'finance', date: asDay('2021-02-02') }],
}
const BENCH = registered(parsePortfolio({ ...generatePortfolio(40), ...FINANCE, reports: [] }))
const TELLINGS: [string, Telling[]][] = [
  ['the sample', [tellingOf(ILLUSTRATED), tellingOf(ILLUSTRATED, asDay('2020-06-15'))]],
  ['a portfolio of 40 programmes', [tellingOf(BENCH), tellingOf(BENCH, BENCH_DAY)]],
  ['sixty generated portfolios, each told four times', GENERATED],
]

const tally = new Map<string, { of: number; missed: string[] }>()

function count(kind: string, what: string, isFound: boolean): void {
  const row = tally.get(kind) ?? { of: 0, missed: [] }
  tally.set(kind, row)
  row.of += 1
  if (!isFound) row.missed.push(what)
}

const isFound = (faulty: Sentence, { programme }: DraftedPart, last: Snapshot['told']) =>
  verifySentence(faulty).length > 0 || toldFaults(faulty, last, programme?.key).length > 0

/** Of these not one may pass. */
const DEADLY = ['still in a first report', 'another former value', 'another day']

describe('Gate 18: a draft held against the last report to its committee', () => {
  test.each(TELLINGS)('the last report bears out the true draft of %s', (_name, tellings) => {
    const faults = tellings.flatMap(({ asAt, parts, last }) =>
      parts.flatMap((part) => timeFaults(part, { asAt, told: last })),
    )
    expect(faults.map(({ sentence, message }) => `${sentence} ${message}`)).toEqual([])
  })

  test.each(TELLINGS)('in %s no false “still” or “now” passes', (_name, tellings) => {
    for (const { parts, last } of tellings)
      for (const part of parts)
        for (const sentence of sentencesIn(part))
          for (const { name, seed } of TOLD_FAULTS)
            for (const faulty of seed(sentence, last === null))
              count(name, `${faulty.text} ← ${sentence.text}`, isFound(faulty, part, last))
    for (const kind of DEADLY) expect(tally.get(kind)?.missed.slice(0, 5) ?? [], kind).toEqual([])
    expectRate()
  })

  test('nor does a draft for a committee that was told something else', () => {
    for (const [at, { parts, last, draftFor }] of GENERATED.entries()) {
      const other = GENERATED[at - 1]?.last?.file
      const first = draftFor(undefined)
      judge('drafted as a first report', parts, first, last)
      if (last !== null) judge('a first report drafted as a later one', first, parts, null)
      if (last !== null && other !== undefined)
        judge('drafted for another last report', parts, draftFor({ ...other, asAt: last.on }), last)
    }
    expectRate()
  })
})

function lastFaults(part: DraftedPart, last: Snapshot['told']): number {
  const key = part.programme?.key
  return sentencesIn(part).flatMap((one) => toldFaults(one, last, key)).length
}

/** Whether the faults of a draft are found wherever a section reads otherwise than the true one. */
function judge(
  kind: string,
  truth: readonly DraftedPart[],
  drafted: readonly DraftedPart[],
  last: Snapshot['told'],
): void {
  const textOf = (part: DraftedPart | undefined) =>
    part === undefined
      ? ''
      : sentencesIn(part)
          .map(({ text }) => text)
          .join(' ')
  for (const part of drafted) {
    const same = truth.find(({ section }) => section.key === part.section.key)
    if (textOf(same) === textOf(part) || part.programme === undefined) continue
    count(kind, `${textOf(part)}\n← ${textOf(same)}`, lastFaults(part, last) > 0)
  }
}

function expectRate(): void {
  const rows = [...tally.values()]
  const missed = rows.flatMap((row) => row.missed)
  const all = rows.reduce((sum, { of }) => sum + of, 0)
  expect(missed.length, missed.slice(0, 20).join('\n')).toBeLessThanOrEqual(all / 100)
}

afterAll(() => {
  const rows = [...tally].map(([kind, { of, missed }]) => `${kind}: ${of - missed.length} of ${of}`)
  writeSync(1, `Faults against the last report that were found: ${rows.join('; ')}\n`)
})
