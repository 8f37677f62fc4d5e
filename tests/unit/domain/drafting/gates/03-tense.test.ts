import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { asDay, type Day } from '@/domain/dates/day'
import { addDays } from '@/domain/dates/day-arithmetic'
import { draftReportParts } from '@/domain/drafting/draft-parts'
import { takeSnapshot } from '@/domain/drafting/facts'
import { pastFaults } from '@/domain/drafting/verify-tense'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import type { Sentence } from '@/domain/reports/document'
import { sentencesIn } from './drafts-to-judge'
import { arbitraryRegistered } from './registered'

vi.setConfig({ testTimeout: 120_000 })

const OCCASION = { meeting: asDay('2021-02-02'), saysUnrated: true }

function sentencesOn(file: PortfolioFile, asAt: Day, since?: Day): Sentence[] {
  const snapshot = takeSnapshot({ file: { ...file, asAt }, audience: 'members', asAt, since })
  return snapshot.file.reports
    .flatMap((report) => draftReportParts(report, report, snapshot, OCCASION).parts)
    .flatMap(sentencesIn)
}

function faults(file: PortfolioFile, asAt: Day, since?: Day): string[] {
  return sentencesOn(file, asAt, since).flatMap((sentence) =>
    pastFaults(sentence, asAt).map((fault) => `${sentence.rule}: ${sentence.text} ${fault}`),
  )
}

describe('Gate 3: the tense of what has a date', () => {
  test('no sentence tells as still to come what has a date before the day of the facts', () => {
    const days = fc.integer({ min: 0, max: 900 })
    fc.assert(
      fc.property(arbitraryRegistered(), days, fc.boolean(), (file, after, isSecond) => {
        const asAt = addDays(file.asAt, after)
        expect(faults(file, asAt, isSecond ? addDays(asAt, -30) : undefined)).toEqual([])
      }),
      { numRuns: 150, seed: 20_200_505 },
    )
  })

  test('what is told as to come, or as past, is found where its day is put on the other side', () => {
    const kinds = new Set<string>()
    const missed: string[] = []
    for (const file of fc.sample(arbitraryRegistered(), { numRuns: 100, seed: 20_200_505 }))
      for (const sentence of sentencesOn(file, file.asAt)) {
        const isAhead = AHEAD.test(sentence.text) && isDated(sentence)
        if (!isAhead) continue
        kinds.add(sentence.rule)
        if (pastFaults(sentence, asDay('2099-01-01')).length === 0) missed.push(sentence.text)
      }
    expect(missed).toEqual([])
    expect([...kinds].toSorted()).toEqual(
      expect.arrayContaining([
        ...['action-owner', 'decision-elsewhere', 'due', 'expected', 'hoped'],
        ...['promise-moved-to', 'risk-target-by'],
      ]),
    )
  })
})

describe('Gate 3: a rating that is told as the present one', () => {
  const isPresent = ({ rule }: Sentence) => rule === 'rating' || rule === 'ratings-for'
  const days = ({ facts }: Sentence) => facts.filter(({ field }) => field === 'recordedOn').length

  test('has its day where a return was due since, and none goes unseen where it has not', () => {
    const files = fc.sample(arbitraryRegistered(), { numRuns: 100, seed: 20_200_505 })
    const aged = files.flatMap((file) =>
      [0, 20, 40].flatMap((after) => {
        const asAt = addDays(file.asAt, after)
        return sentencesOn(file, asAt)
          .filter(isPresent)
          .map((sentence) => ({ sentence, asAt }))
      }),
    )
    const dated = aged.filter(({ sentence }) => days(sentence) > 0)
    expect(dated.length).toBeGreaterThan(10)
    for (const { sentence, asAt } of dated) {
      const facts = sentence.facts.map((fact) =>
        fact.field === 'recordedOn' ? { path: fact.path } : fact,
      )
      expect(pastFaults(sentence, asAt), sentence.text).toEqual([])
      expect(pastFaults({ ...sentence, facts }, asAt), sentence.text).not.toEqual([])
    }
  })
})

const AHEAD =
  /\b(?:is|are)(?: now)? (?:due|expected)\b|\bshould\b|\bis to be asked\b|\bThe aim is\b|\bThe target score is\b/

/** Whether the sentence is of a kind that gives a date, and that has a last day. */
function isDated({ rule, facts, spans }: Sentence): boolean {
  const isOpen = facts.some(
    ({ value = '' }, at) => value.endsWith('/..') && spans.some(({ fact }) => fact === at),
  )
  return (
    !isOpen &&
    /^(?:due|expected|hoped|decision-elsewhere|risk-target-by|promise-moved-to|action-)/.test(rule)
  )
}
