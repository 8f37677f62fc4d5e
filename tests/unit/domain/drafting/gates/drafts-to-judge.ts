import fc from 'fast-check'
import { BENCH_DAY, generatePortfolio } from '@/cli/bench/portfolio'
import { asDay, type Day } from '@/domain/dates/day'
import { laterOf } from '@/domain/dates/day-arithmetic'
import type { Occasion } from '@/domain/drafting/context'
import {
  type DraftedPart,
  draftProgrammePart,
  draftReportParts,
} from '@/domain/drafting/draft-parts'
import { takeSnapshot } from '@/domain/drafting/facts'
import { sentencesOf } from '@/domain/drafting/verify'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import type { Sentence } from '@/domain/reports/document'
import { arbitraryPortfolio } from '../../../../support/arbitrary-portfolio'
import { ILLUSTRATED, SAMPLE } from '../drafted'
import { arbitraryRegistered } from './registered'

const OCCASION: Occasion = { meeting: asDay('2020-07-21'), saysUnrated: true }

/** Every section of a portfolio as it is drafted for Members: each programme, and each report that it holds. */
export function partsOf(file: PortfolioFile, since?: Day): DraftedPart[] {
  const asAt = since === undefined ? file.asAt : laterOf(file.asAt, since)
  const snapshot = takeSnapshot({ file, audience: 'members', asAt, since })
  const sections = snapshot.file.programmes.map((programme) =>
    draftProgrammePart(programme, { heading: programme.name, include: [] }, snapshot, OCCASION),
  )
  const reports = snapshot.file.reports.flatMap(
    (report) => draftReportParts(report, report, snapshot, OCCASION).parts,
  )
  const isOwn = ({ programme, told }: DraftedPart) => programme === undefined && told.length > 0
  return [...sections, ...reports.filter(isOwn)]
}

export const sentencesIn = ({ section }: DraftedPart): Sentence[] =>
  section.blocks.flatMap(sentencesOf)

export const TOLD_ON = asDay('2020-06-15')

/** The real sample, the portfolio of the benchmark and sixty generated ones, each as a first report and as a second one. */
export const DRAFTS: [string, DraftedPart[]][] = [
  ['the sample', [...partsOf(SAMPLE), ...partsOf(ILLUSTRATED), ...partsOf(ILLUSTRATED, TOLD_ON)]],
  [
    'a portfolio of 40 programmes',
    [...partsOf(generatePortfolio(40)), ...partsOf(generatePortfolio(40), BENCH_DAY)],
  ],
  [
    'sixty generated portfolios',
    fc
      .sample(arbitraryPortfolio(), { numRuns: 60, seed: 20_200_708 })
      .flatMap((file) => [...partsOf(file), ...partsOf(file, TOLD_ON)]),
  ],
  [
    'the registers of sixty generated portfolios',
    fc
      .sample(arbitraryRegistered(), { numRuns: 60, seed: 20_200_708 })
      .flatMap((file) => [...partsOf(file), ...partsOf(file, TOLD_ON)])
      .filter(({ programme }) => programme === undefined),
  ],
]
