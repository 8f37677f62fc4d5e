// The section on service performance that stood in the last report to a committee: what this one is held against, so that
// nothing is told again as if it were new. Source: drafting, "Unchanged is one sentence"; gate 8.

import type { Report, ReportSection } from '../portfolio-file/schema'
import type { Snapshot } from './facts'

type MeasuresSection = Extract<ReportSection, { kind: 'measures' }>

/**
 * The section of the last report that `section` of this `report` carries on: the one of its heading, else one with a measure
 * of its own; none in a first report. Where the last report is not on record, this one as at its day stands for it.
 */
export function toldMeasures(
  section: MeasuresSection,
  report: Report,
  told: Snapshot['told'],
): MeasuresSection | undefined {
  const before = told === null ? [] : measuresIn(lastReport(report, told))
  const isNamesake = ({ heading }: MeasuresSection) => heading === section.heading
  const place = measuresIn(report).filter(isNamesake).indexOf(section)
  return (
    before.filter(isNamesake)[place] ??
    before.find(({ measures }) => measures.some((one) => section.measures.includes(one)))
  )
}

/** The report that was told: the one of that day, else this one as it was then, else the last one with figures. */
function lastReport(report: Report, { file, on }: NonNullable<Snapshot['told']>) {
  const committees = new Set(report.for.map(({ committee }) => committee))
  const reports = file.reports.filter((one) =>
    one.for.some(({ committee }) => committees.has(committee)),
  )
  return (
    reports.find(({ dataAsAt }) => dataAsAt === on) ??
    reports.find(({ key }) => key === report.key) ??
    reports.findLast((one) => measuresIn(one).length > 0)
  )
}

function measuresIn(report: Report | undefined): MeasuresSection[] {
  return report?.sections.filter((one) => one.kind === 'measures') ?? []
}
