// The next report starts from the one before: its sections and what stands around them are kept, its facts are new, and
// what its author wrote is taken over as it last stood, marked as unchanged until somebody touches it.
// Source: the drafting page, "Redrafting"; committee conventions, 2 "section order".

import type { ApproximateDate } from '../dates/approximate-date'
import type { Day } from '../dates/day'
import { addMonths } from '../dates/day-arithmetic'
import { monthsBetween } from '../dates/periods'
import type { Decision, Report, ReportParagraph, ReportSection } from '../portfolio-file/schema'
import { sentencesOf } from './blocks/lines'
import { headingsIn, withHeadings } from './clone-headings'
import type {
  CutSentence,
  DocumentSection,
  ParagraphBlock,
  ReportDocument,
  Sentence,
} from './document'
import { paragraphText } from './plain-text'

type Authored = Extract<ReportSection, { kind: 'authored' }>

/** A report as it stands: what it contains, and the paper if it was drafted. */
export interface ClonedReport {
  key: string
  sections: Report['sections']
  recommendations: Report['recommendations']
  document: Pick<ReportDocument, 'sections'> | null
}

/**
 * What the report after `report` contains, with facts as at `asAt`. A table of measures moves on to as many whole months
 * before that day; a recommendation keeps its words and its sum, not its outcome. Headings that its author put into a section
 * stand in the next one too.
 *
 * @example cloneReport(july, asDay('2020-10-08')).sections[0] // { …, paragraphs: [{ …, carriedFrom: 'update-2020-07' }] }
 */
export function cloneReport(
  report: ClonedReport,
  asAt: Day,
): Pick<Report, 'sections' | 'recommendations'> {
  return {
    sections: report.sections.map((section, place) => {
      if (section.kind === 'authored') return carry(section, place, report)
      const next = headed(section, report)
      if (next.kind !== 'measures') return next
      return { ...next, periods: monthsBefore(asAt, next.periods) }
    }),
    recommendations: report.recommendations.map(askAgain),
  }
}

const MONTH = /^\d{4}-\d{2}$/

function monthsBefore(asAt: Day, periods: readonly ApproximateDate[]): ApproximateDate[] {
  const areMonths = periods.length > 0 && periods.every((period) => MONTH.test(period))
  return areMonths
    ? monthsBetween(addMonths(asAt, -periods.length), addMonths(asAt, -1))
    : [...periods]
}

function askAgain({ kind, text, amount, visibility }: Decision): Decision {
  return {
    kind,
    text,
    ...(amount === undefined ? {} : { amount }),
    ...(visibility === undefined ? {} : { visibility }),
  }
}

/** A paragraph that is taken over, and the key of the block that it was in the paper. */
interface Taken {
  block: string | undefined
  paragraph: ReportParagraph
}

/** The section with its paragraphs as they last stood in the paper; what its author took out there stays out. */
function carry(section: Authored, place: number, report: ClonedReport): ReportSection {
  const at = `reports/${report.key}/sections/${place}/paragraphs/`
  const sections = report.document?.sections ?? []
  const drawn = drawnOf(section, at, sections)
  const own = drawn === undefined ? new Map<string, Taken[]>() : ownAfter(drawn, at)
  const out = drawn === undefined ? new Set<string>() : takenOut(drawn, at)
  const kept = section.paragraphs.flatMap((paragraph): Taken[] => {
    const block = sections
      .flatMap(({ blocks }) => blocks)
      .find((one) => one.kind === 'paragraph' && keyIn(one, at) === paragraph.key)
    const isOut = block === undefined && out.has(paragraph.key)
    const text = block?.kind === 'paragraph' ? paragraphText(block) : paragraph.text
    return [
      ...(isOut ? [] : [{ block: block?.key, paragraph: { ...paragraph, text } }]),
      ...(own.get(paragraph.key) ?? []),
    ]
  })
  const all = [...(own.get('') ?? []), ...kept]
  const paragraphs = marked(
    all.map(({ paragraph }) => paragraph),
    report.key,
  )
  const next = { ...section, paragraphs }
  if (drawn === undefined) return next
  const keys = new Map(all.map(({ block }, index) => [block, paragraphs[index]?.key]))
  return withHeadings(
    next,
    headingsIn(drawn, ({ key }) => keys.get(key)),
  )
}

/** The section as it was drawn: paragraphs of it may stand in another one by now. */
function drawnOf({ heading }: Authored, at: string, sections: readonly DocumentSection[]) {
  const holds = (one: DocumentSection) => keysIn(one, at).size > 0
  const isNamed = (one: DocumentSection) => one.heading === heading && one.programme === undefined
  return (
    sections.find((one) => holds(one) && isNamed(one)) ??
    sections.find(isNamed) ??
    sections.find(holds)
  )
}

/** A drafted section with the headings that its author put into it. */
function headed(section: ReportSection, report: ClonedReport): ReportSection {
  const programme = section.kind === 'programme' ? section.programme : undefined
  const drawn = report.document?.sections.find(
    (one) => one.heading === section.heading && one.programme === programme,
  )
  if (drawn === undefined) return section
  const own = `${drawn.key}/`
  return withHeadings(
    section,
    headingsIn(drawn, ({ key }) => (key.startsWith(own) ? key.slice(own.length) : undefined)),
  )
}

const added = (block: ParagraphBlock): Taken => ({
  block: block.key,
  paragraph: { key: '', text: paragraphText(block) },
})

/** Each with a key of its own and the mark of the report that it comes from. */
function marked(paragraphs: readonly ReportParagraph[], carriedFrom: string): ReportParagraph[] {
  const taken = new Set(paragraphs.map(({ key }) => key))
  let number = 0
  return paragraphs.map(({ source: _read, ...paragraph }) => {
    if (paragraph.key !== '') return { ...paragraph, carriedFrom }
    do number += 1
    while (taken.has(`carried-${number}`))
    return { ...paragraph, key: `carried-${number}`, carriedFrom }
  })
}

/** What the author added to the section in the paper, by the key of the paragraph before it; '' before the first. */
function ownAfter({ blocks }: DocumentSection, at: string): Map<string, Taken[]> {
  const own = new Map<string, Taken[]>()
  let before = ''
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    const key = keyIn(block, at)
    if (key === undefined) own.set(before, [...(own.get(before) ?? []), added(block)])
    before = key ?? before
  }
  return own
}

/** What its author took out of the section in the paper, whole or sentence by sentence. */
function takenOut({ deleted = [], cut = [] }: DocumentSection, at: string): Set<string> {
  const sentences = [...deleted.flatMap(({ block }) => sentencesOf(block)), ...cut.map(sentenceOf)]
  return new Set(sentences.flatMap((sentence) => keyOf(sentence, at) ?? []))
}

function keysIn(section: DocumentSection, at: string): Set<string> {
  const present = section.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? (keyIn(block, at) ?? []) : [],
  )
  return new Set([...present, ...takenOut(section, at)])
}

const sentenceOf = ({ sentence }: CutSentence) => sentence

/** The key that a paragraph of the paper has in what the report contains; undefined where its author added it. */
function keyIn(block: ParagraphBlock, at: string): string | undefined {
  return sentencesOf(block).flatMap((sentence) => keyOf(sentence, at) ?? [])[0]
}

function keyOf({ facts }: Sentence, at: string): string | undefined {
  return facts.find(({ path }) => path.startsWith(at))?.path.slice(at.length)
}
