import { writeSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { type DraftedPart, draftProgrammePart } from '@/domain/drafting/draft-parts'
import { takeSnapshot } from '@/domain/drafting/facts'
import { verifyParts } from '@/domain/drafting/verify-omissions'
import type { Milestone, PortfolioFile, Programme } from '@/domain/portfolio-file/schema'
import { arbitraryPortfolio } from '../../../../support/arbitrary-portfolio'
import { ILLUSTRATED } from '../drafted'
import { harbour } from '../small-portfolio'
import { DRAFTS, partsOf, sentencesIn, TOLD_ON } from './drafts-to-judge'

type Change = (programme: Programme, at: number) => Programme | null

const ofMilestone =
  (change: (one: Milestone, next: Milestone | undefined) => Partial<Milestone> | null): Change =>
  (programme, at) => {
    const { milestones } = programme
    const one = milestones[at]
    const changed = one && change(one, milestones[at + 1])
    return changed
      ? { ...programme, milestones: milestones.with(at, { ...one, ...changed }) }
      : null
  }

/** What a drafter can get wrong of true facts, so that each sentence agrees with the facts that it lists. */
const CHANGES: Readonly<Record<string, Change>> = {
  'baseline and forecast exchanged': ofMilestone(({ baseline, forecast }) =>
    baseline === undefined || forecast === undefined
      ? null
      : { baseline: forecast, forecast: baseline },
  ),
  'name of another milestone': ofMilestone((_, next) =>
    next === undefined ? null : { name: next.name },
  ),
  'forecast told as done': ofMilestone(({ forecast, status, actual }) =>
    forecast === undefined || actual !== undefined || status === 'cancelled'
      ? null
      : { status: 'done', actual: forecast },
  ),
  'former name for the present one': (programme, at) => {
    const former = programme.names.find(({ kind }) => kind === 'former')
    return at === 0 && former ? { ...programme, name: former.name } : null
  },
  'score by one': (programme, at) => {
    const { risks } = programme
    const one = risks[at]
    return one?.score === undefined
      ? null
      : { ...programme, risks: risks.with(at, { ...one, score: one.score + 1 }) }
  },
  'amount by a digit': (programme, at) => changeAmount(programme, at, (value) => value + 10),
  'hedge of an amount dropped': (programme, at) =>
    changeAmount(programme, at, (value) => value, true),
}

function changeAmount(
  programme: Programme,
  at: number,
  change: (value: number) => number,
  isBare = false,
): Programme | null {
  const { decisions } = programme
  const one = decisions[at]
  if (one?.amount === undefined || (isBare && one.amount.qualifier === undefined)) return null
  const { qualifier, ...bare } = one.amount
  const amount = { ...bare, value: change(bare.value), ...(isBare ? {} : { qualifier }) }
  return { ...programme, decisions: decisions.with(at, { ...one, amount }) }
}

/** A draft of these says at times nothing that is wrong, only less: of a slip that the other dates do not have. */
const UNTOLD = 'baseline and forecast exchanged'

const PLACES = [0, 1, 2, 3]
const tally = new Map<string, { of: number; missed: string[] }>()

const textOf = (part: DraftedPart) =>
  sentencesIn(part)
    .map(({ text }) => text)
    .join(' ')

/** Drafts the changed facts, and holds the draft against the true ones. */
function judge(file: PortfolioFile, isSecond: boolean): void {
  const since = isSecond ? TOLD_ON : undefined
  const snapshot = takeSnapshot({ file, audience: 'members', asAt: file.asAt, since })
  const draft = (programme: Programme) =>
    draftProgrammePart(programme, { heading: programme.name, include: [] }, snapshot, {
      meeting: null,
      saysUnrated: true,
    })
  for (const programme of snapshot.file.programmes) {
    const truth = textOf(draft(programme))
    for (const [name, change] of Object.entries(CHANGES))
      for (const at of PLACES) {
        const changed = change(programme, at)
        const part = changed && draft(changed)
        if (part === null || textOf(part) === truth) continue
        const row = tally.get(name) ?? { of: 0, missed: [] }
        tally.set(name, row)
        row.of += 1
        if (verifyParts([{ ...part, programme }], snapshot).length === 0)
          row.missed.push(`${textOf(part)}\n← ${truth}`)
      }
  }
}

describe('Gate 18: drafts of other facts, held against the record', () => {
  test.each(DRAFTS)('the record bears out the true draft of %s', (_name, parts) => {
    expect(verifyParts(parts).map(({ sentence, message }) => `${sentence} ${message}`)).toEqual([])
  })

  test('no value, name, tense or hedge passes for a true one, and of all at most 1%', () => {
    const files = fc.sample(arbitraryPortfolio(), { numRuns: 60, seed: 20_200_708 })
    for (const file of [ILLUSTRATED, ...files])
      for (const isSecond of [false, true]) judge(file, isSecond)
    for (const [name, { of, missed }] of tally) {
      expect(of, name).toBeGreaterThan(0)
      if (name !== UNTOLD) expect(missed.slice(0, 3), name).toEqual([])
    }
    const rows = [...tally.values()]
    const missed = rows.reduce((sum, row) => sum + row.missed.length, 0)
    expect(missed).toBeLessThanOrEqual(rows.reduce((sum, { of }) => sum + of, 0) / 100)
    expect([...tally.keys()].toSorted()).toEqual(Object.keys(CHANGES).toSorted())
  })
})

describe('Gate 18: two forecasts of one day', () => {
  const forecastsOf = (...dates: (string | null)[]) =>
    harbour({
      milestones: [
        {
          key: 'award',
          name: 'Contract award',
          status: 'paused',
          forecasts: dates.map((forecast) => ({ recordedOn: '2020-05-01', forecast })),
        },
      ],
    })
  const judged = (file: PortfolioFile, record: PortfolioFile) => {
    const [{ programme } = {}] = partsOf(record)
    return programme === undefined
      ? []
      : partsOf(file).flatMap((part) => verifyParts([{ ...part, programme }]))
  }
  const promised = (value: string) => ({
    path: 'programmes/harbour/milestones/award/forecasts/2020-05-01',
    field: 'forecast',
    value,
  })

  test.each([[['2020-08', '2020-10']], [[null, '2020-08', '2020-10']]])(
    '%j bear out the promise that is told of them',
    (dates) => {
      const file = forecastsOf(...dates)
      const cited = partsOf(file)
        .flatMap(sentencesIn)
        .flatMap(({ facts }) => facts)
      expect(cited).toContainEqual(promised('2020-08'))
      expect(judged(file, file)).toEqual([])
    },
  )

  test('the later one does not pass for the first promise', () => {
    const faults = judged(forecastsOf('2020-10', '2020-08'), forecastsOf('2020-08', '2020-10'))
    expect(faults.flatMap(({ facts }) => facts)).toContainEqual(promised('2020-10'))
  })
})

afterAll(() => {
  const rows = [...tally].map(([kind, { of, missed }]) => `${kind}: ${of - missed.length} of ${of}`)
  writeSync(1, `Drafts of other facts that were found: ${rows.join('; ')}\n`)
})
