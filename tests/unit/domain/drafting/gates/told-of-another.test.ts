import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { type DraftedPart, draftReportParts } from '@/domain/drafting/draft-parts'
import { takeSnapshot } from '@/domain/drafting/facts'
import { verifySentence } from '@/domain/drafting/verify'
import { omissionFaults } from '@/domain/drafting/verify-omissions'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import { arbitraryPortfolio } from '../../../../support/arbitrary-portfolio'
import { sentencesIn } from './drafts-to-judge'
import { FAULT_KINDS } from './faulty-drafts'

const TELLINGS = [
  { committee: { key: 'finance', name: 'Finance Committee' }, on: asDay('2021-06-01') },
  { committee: { key: 'police', name: 'Police Board' }, on: asDay('2021-07-06') },
]

/** The report on `after` to a committee that was told of `before`: other dates, other words, things that are gone. */
function partsOf(before: PortfolioFile, after: PortfolioFile): DraftedPart[] {
  const [report] = after.reports
  const told = { ...before, asAt: asDay('2021-06-01') }
  const asAt = asDay('2021-12-01')
  const file = { ...after, asAt }
  const seen = takeSnapshot({ file, audience: 'members', asAt, since: told })
  const vanished = seen.vanished.map((item, place) =>
    place % 3 === 0 ? { ...item, told: TELLINGS } : item,
  )
  const accounts = vanished.flatMap(({ path }, place) =>
    place % 2 === 0
      ? [{ path, outcome: 'merged' as const, reason: 'It is part of Phase 2 since May 2021.' }]
      : [],
  )
  const snapshot = { ...seen, vanished, accounts }
  const occasion = { meeting: asDay('2021-12-15'), saysUnrated: true }
  return report === undefined ? [] : draftReportParts(report, report, snapshot, occasion).parts
}

const PARTS = fc
  .sample(fc.tuple(arbitraryPortfolio(), arbitraryPortfolio()), { numRuns: 40, seed: 20_211_201 })
  .flatMap(([before, after]) => partsOf(before, after))

test('Gate 18: the true draft to a committee that was told of another portfolio has no fault', () => {
  const faults = PARTS.flatMap((part) => [
    ...sentencesIn(part).flatMap(verifySentence),
    ...omissionFaults(part),
  ])
  expect(faults.map(({ sentence, message }) => `${sentence} ${message}`)).toEqual([])
})

test('Gate 18: and a fault put into it does not pass', () => {
  const kinds = new Set<string>()
  const missed: string[] = []
  let of = 0
  for (const part of PARTS) {
    const sentences = sentencesIn(part)
    for (const [at, sentence] of sentences.entries()) {
      kinds.add(sentence.rule)
      for (const { name, seed } of FAULT_KINDS)
        for (const faulty of seed(sentence, sentences.slice(at + 1, at + 4))) {
          of += 1
          if (verifySentence(faulty).length === 0)
            missed.push(`${name}: ${faulty.text} ← ${sentence.text}`)
        }
    }
  }
  expect(missed).toEqual([])
  expect(of).toBeGreaterThan(1000)
  expect([...kinds]).toEqual(
    expect.arrayContaining([
      ...['vanished', 'vanished-known', 'gone', 'gone-known', 'last-reported-to'],
      ...['told-as', 'was-called', 'reason'],
    ]),
  )
})
