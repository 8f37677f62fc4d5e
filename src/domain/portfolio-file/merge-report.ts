// Two records of one report as one: sections by heading and kind, paragraphs by key, addressees by meeting.
// Source: portfolio file, Report.

import { keyOrAll, mergeEqual, mergeFields, mergeList } from './merge-lists'
import type { Report, ReportSection } from './schema'

/** The incoming report over the base. */
export function mergeReport(base: Report, incoming: Report): Report {
  return {
    ...mergeFields(base, incoming),
    for: mergeList(
      base.for,
      incoming.for,
      ({ committee, meeting }) => `${committee} ${meeting}`,
      mergeFields,
    ),
    recommendations: mergeList(
      base.recommendations,
      incoming.recommendations,
      keyOrAll,
      mergeFields,
    ),
    sections: mergeList(base.sections, incoming.sections, sectionIdentity, mergeSection),
    outcomes: mergeEqual(base.outcomes, incoming.outcomes),
    answers: mergeList(base.answers, incoming.answers, ({ question }) => question, mergeFields),
    appendices: mergeList(base.appendices, incoming.appendices, ({ title }) => title, mergeFields),
    backgroundPapers: mergeEqual(base.backgroundPapers, incoming.backgroundPapers),
  }
}

function sectionIdentity(section: ReportSection): string {
  return `${section.kind} ${section.heading}`
}

function mergeSection(base: ReportSection, incoming: ReportSection): ReportSection {
  const headings = incoming.headings ?? base.headings
  return { ...mergeContents(base, incoming), ...(headings && { headings }) }
}

function mergeContents(base: ReportSection, incoming: ReportSection): ReportSection {
  if (base.kind === 'authored' && incoming.kind === 'authored') {
    return {
      ...base,
      paragraphs: mergeList(base.paragraphs, incoming.paragraphs, ({ key }) => key, mergeFields),
    }
  }
  if (base.kind === 'programme' && incoming.kind === 'programme') {
    return { ...mergeFields(base, incoming), include: mergeEqual(base.include, incoming.include) }
  }
  if (base.kind === 'measures' && incoming.kind === 'measures') {
    return {
      ...base,
      measures: mergeEqual(base.measures, incoming.measures),
      periods: mergeEqual(base.periods, incoming.periods),
    }
  }
  if ('programmes' in base && 'programmes' in incoming)
    return { ...base, programmes: mergeEqual(base.programmes, incoming.programmes) }
  return incoming
}
