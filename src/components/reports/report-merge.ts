import type { ConflictRow } from '@/components/forms/compare'
import type { Side } from '@/components/forms/conflict'
import { groundSaid } from '@/components/forms/ground-answers'
import { printDay } from '@/domain/dates/print-day'
import { differingFields, keepTheirs } from '@/domain/keep-theirs'
import { PURPOSE_LABELS } from '@/domain/reports/labels'
import { HEADER_QUESTIONS } from '@/domain/reports/templates/catalogue'
import type { ReportChoices } from '@/domain/reports/views'
import type { FormStart, SectionDraft } from './form-start'
import type { readReportForm } from './read-report-form'

export type ReportAnswers = ReturnType<typeof readReportForm>
type SectionAnswer = ReportAnswers['sections'][number]

const LABELS: Record<keyof ReportAnswers, string> = {
  subject: 'Subject',
  reportOf: 'Report of',
  author: 'Report author',
  dataAsAt: 'Data as at',
  classification: 'Who may read it',
  for: 'Meetings',
  template: 'Header',
  outcomes: 'Outcomes of the corporate plan',
  answers: 'Questions of the header',
  appendices: 'Appendices',
  backgroundPapers: 'Background papers',
  sections: 'Sections',
  recommendations: 'Recommendations',
  contact: 'Contact',
}

/** What to save: the form, with theirs in each part that the author did not touch, or chose theirs for. */
export function answersToSave(
  yours: ReportAnswers,
  start: FormStart,
  theirs: FormStart,
  choices: ReportChoices,
  chosen: Readonly<Record<string, Side>>,
): ReportAnswers {
  const saved = answersOf(theirs, choices)
  const merged = keepTheirs({ start: answersOf(start, choices), yours, theirs: saved })
  const given = Object.entries(saved).filter(([field]) => chosen[field] === 'theirs')
  return { ...merged, ...Object.fromEntries(given) }
}

/** The parts that both changed, to decide on, and those that only they changed. */
export function compareReports(
  yours: ReportAnswers,
  start: FormStart,
  theirs: FormStart,
  choices: ReportChoices,
): { rows: ConflictRow[]; taken: string[] } {
  const before = answersOf(start, choices)
  const saved = answersOf(theirs, choices)
  const mine = new Set(differingFields(before, yours))
  const both = new Set(differingFields(before, saved).filter((field) => mine.has(field)))
  const differing = differingFields(saved, yours)
  return {
    rows: differing
      .filter((field) => both.has(field))
      .map((field) => ({
        field,
        label: LABELS[field],
        theirs: inWords(saved, field, choices),
        yours: inWords(yours, field, choices),
      })),
    taken: differing.filter((field) => !mine.has(field)).map((field) => LABELS[field]),
  }
}

/** What the form would say if it were sent as it opened. */
function answersOf(start: FormStart, choices: ReportChoices): ReportAnswers {
  const { subject, reportOf, author, dataAsAt, classification, meetings, contact } = start
  return {
    subject,
    reportOf,
    author,
    dataAsAt,
    classification: saidOf(classification),
    for: meetings,
    template: start.template,
    outcomes: start.outcomes,
    answers: HEADER_QUESTIONS.flatMap(({ key }) =>
      start.answers.filter(({ question }) => question === key),
    ),
    appendices: start.appendices.map(({ title, classification: own }) => ({
      title,
      classification: saidOf(own),
    })),
    backgroundPapers: start.backgroundPapers,
    sections: start.sections.map((section) => sectionOf(section, choices)),
    recommendations: start.recommendations,
    contact: contact === null ? undefined : contactOf(contact),
  }
}

const contactOf = (contact: NonNullable<FormStart['contact']>) => ({
  name: contact.name,
  office: contact.office ?? '',
  telephone: contact.telephone ?? '',
  email: contact.email ?? '',
})

function saidOf(classification: FormStart['classification']) {
  if (classification === 'public') return classification
  return { nonPublic: groundSaid(classification) }
}

function sectionOf(section: SectionDraft, { measures }: ReportChoices): SectionAnswer {
  const { kind, heading } = section
  if (kind === 'authored') {
    const paragraphs = section.paragraphs.map(({ key, text, classification }) => ({
      ...(key === undefined ? {} : { key }),
      text,
      visibility: saidOf(classification),
    }))
    return { kind, heading, paragraphs }
  }
  if (kind === 'programme')
    return { kind, heading, programme: section.programme, include: section.include }
  if (kind !== 'measures') return { kind, heading, programmes: section.programmes }
  const ticked = measures.map(({ key }) => key).filter((key) => section.measures.includes(key))
  return { kind, heading, measures: ticked, periods: section.periods }
}

function inWords(from: ReportAnswers, field: keyof ReportAnswers, choices: ReportChoices): string {
  switch (field) {
    case 'author':
      return choices.people.find(({ key }) => key === from.author)?.name ?? from.author
    case 'classification':
      return classificationInWords(from.classification)
    case 'outcomes':
    case 'backgroundPapers':
      return from[field].join('\n')
    case 'answers':
      return from.answers.map(({ answer }) => answer).join('\n')
    case 'appendices':
      return from.appendices
        .map((one) => `${one.title}: ${classificationInWords(one.classification)}`)
        .join('\n')
    case 'for':
      return from.for.map((place) => meetingInWords(place, choices)).join('\n')
    case 'sections':
      return from.sections.map((section) => sectionInWords(section, choices)).join('\n')
    case 'recommendations':
      return from.recommendations.map(({ text }) => text).join('\n')
    case 'contact':
      return Object.values(from.contact ?? {})
        .filter((text) => text !== '')
        .join(', ')
    default:
      return from[field]
  }
}

function classificationInWords(classification: ReportAnswers['classification']): string {
  if (classification === 'public') return 'Everybody'
  const { scheme, paragraph, reason } = classification.nonPublic
  return `Staff and Members only: ${scheme}, paragraph ${paragraph}. ${reason}`
}

function meetingInWords(
  { meeting, purpose }: ReportAnswers['for'][number],
  { meetings }: ReportChoices,
): string {
  const found = meetings.find(({ key }) => key === meeting)
  const name = found === undefined ? meeting : `${found.committee}, ${printDay(found.date)}`
  return `${name}, ${PURPOSE_LABELS[purpose].toLowerCase()}`
}

/** A heading, and after it what the section holds. */
function sectionInWords(section: SectionAnswer, choices: ReportChoices): string {
  if (section.kind === 'authored')
    return [section.heading, ...section.paragraphs.map(({ text }) => text)].join('\n')
  if (section.kind === 'programme') return `${section.heading}: ${section.include.join(', ')}`
  if (section.kind !== 'measures') return section.heading
  const names = choices.measures.filter(({ key }) => section.measures.includes(key))
  return `${section.heading}: ${names.map(({ name }) => name).join(', ')}; ${section.periods}`
}
