import 'server-only'
import type { Day } from '@/domain/dates/day'
import { DomainError } from '@/domain/errors'
import type { CreateReportInput } from '@/domain/reports/input'
import { keepRecommendations } from '@/domain/reports/keep-recommendations'
import { keyParagraphs } from '@/domain/reports/key-paragraphs'
import type { SectionInput } from '@/domain/reports/section-input'
import type { Purpose } from '@/domain/reports/values'
import { columnOf } from '../classification/column'
import type { Id } from '../db/schema/columns'
import type { Tx } from '../db/transaction'
import { findMeetings } from '../meetings/store'
import { findMeasureKeys, findPersonId, findProgrammeKeys } from './choice-store'
import type { ReportContents } from './store'

export interface Invitation {
  meetingId: Id<'meeting'>
  committeeId: Id<'committee'>
  date: Day
  purpose: Purpose
}

/** What a report holds before it is changed. */
export type PreviousContents = Pick<
  ReportContents,
  | 'sections'
  | 'appendices'
  | 'recommendations'
  | 'template'
  | 'outcomes'
  | 'answers'
  | 'backgroundPapers'
>

/** Turns what the author chose into a row; throws INVALID, with its field, when something chosen is not there. */
export async function resolveContents(
  tx: Tx,
  input: CreateReportInput,
  previous: PreviousContents,
  today: Day,
): Promise<ReportContents> {
  await assertChosen(tx, input.sections)
  return {
    subject: input.subject,
    reportOf: input.reportOf,
    authorId: input.author === undefined ? null : await getPersonId(tx, input.author),
    visibility: columnOf(input.classification),
    dataAsAt: input.dataAsAt ?? today,
    recommendations: keepRecommendations(input.recommendations, previous.recommendations),
    sections: keyParagraphs(input.sections, previous.sections),
    ...frontOf(input, previous),
    contact: input.contact ?? null,
  }
}

/** What is not said stays as it was. */
function frontOf(input: CreateReportInput, previous: PreviousContents) {
  const { template, outcomes, answers, appendices, backgroundPapers } = input
  return {
    template: template === undefined ? previous.template : chosenTemplate(template),
    outcomes: outcomes ?? previous.outcomes,
    answers: answers ?? previous.answers,
    appendices: appendices ?? previous.appendices,
    backgroundPapers: backgroundPapers ?? previous.backgroundPapers,
  }
}

const chosenTemplate = (chosen: NonNullable<CreateReportInput['template']>) =>
  chosen === 'by-date' ? null : chosen

/** The meetings that the report goes to, in the order in which the author named them. */
export async function resolveMeetings(
  tx: Tx,
  chosen: CreateReportInput['for'],
): Promise<[Invitation, ...Invitation[]]> {
  const found = await findMeetings(
    tx,
    chosen.map(({ meeting }) => meeting),
  )
  const [first, ...rest] = chosen.map(({ meeting, purpose }, index): Invitation => {
    const row = found.find(({ key }) => key === meeting)
    if (row === undefined) throw missing('meeting', `for.${index}.meeting`)
    return { meetingId: row.id, committeeId: row.committeeId, date: row.date, purpose }
  })
  if (first === undefined) throw missing('meeting', 'for')
  return [first, ...rest]
}

async function assertChosen(tx: Tx, sections: SectionInput[]): Promise<void> {
  const programmes = sections.flatMap((section) =>
    section.kind === 'programme' ? [section.programme] : programmesIn(section),
  )
  const measures = sections.flatMap((section) =>
    section.kind === 'measures' ? section.measures : [],
  )
  const known = await findProgrammeKeys(tx, programmes)
  const knownMeasures = await findMeasureKeys(tx, measures)
  sections.forEach((section, index) => {
    if (section.kind === 'programme' && !known.has(section.programme))
      throw missing('programme', `sections.${index}.programme`)
    if (!programmesIn(section).every((key) => known.has(key)))
      throw missing('programme', `sections.${index}.programmes`)
    if (section.kind === 'measures' && !section.measures.every((key) => knownMeasures.has(key)))
      throw missing('measure', `sections.${index}.measures`)
  })
}

const programmesIn = (section: SectionInput) =>
  'programmes' in section ? (section.programmes ?? []) : []

async function getPersonId(tx: Tx, key: string): Promise<Id<'person'>> {
  const id = await findPersonId(tx, key)
  if (id === null) throw missing('person', 'author')
  return id
}

const missing = (noun: string, field: string) =>
  new DomainError('INVALID', `One ${noun} that was chosen is not there. Choose another.`, { field })
