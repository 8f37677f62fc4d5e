import { printApproximateDate } from '@/domain/dates/approximate-print'
import { printDay } from '@/domain/dates/print-day'
import { printQuantity } from '@/domain/drafting/numbers'
import { visibilityOf } from '@/domain/portfolio-file/visibility'
import type { TEMPLATE_CHOICES } from '@/domain/reports/templates/catalogue'
import type { DecisionKind, Purpose, RegisterKind, SectionPart } from '@/domain/reports/values'
import type { ReportChoices, ReportDefinition, ReportMeeting } from '@/domain/reports/views'

type Classification = ReportDefinition['classification']

export interface AuthoredDraft {
  kind: 'authored'
  id: string
  heading: string
  paragraphs: { id: string; key?: string; text: string; classification: Classification }[]
}

export interface ProgrammeDraft {
  kind: 'programme'
  id: string
  programme: string
  name: string
  heading: string
  include: SectionPart[]
}

export interface MeasuresDraft {
  kind: 'measures'
  id: string
  heading: string
  measures: string[]
  periods: string
}

/** Risks, promises, actions or decisions across programmes; none named means all of the report. */
export interface RegisterDraft {
  kind: RegisterKind
  id: string
  heading: string
  programmes: string[]
}

/** A section as the form holds it; `id` stays with it while it moves. */
export type SectionDraft = AuthoredDraft | ProgrammeDraft | MeasuresDraft | RegisterDraft

/** What the form shows when it opens. */
export interface FormStart {
  subject: string
  reportOf: string
  author: string
  classification: Classification
  template: (typeof TEMPLATE_CHOICES)[number]
  outcomes: string[]
  answers: ReportDefinition['answers']
  appendices: ReportDefinition['appendices']
  backgroundPapers: string[]
  meetings: { meeting: string; purpose: Purpose }[]
  dataAsAt: string
  sections: SectionDraft[]
  recommendations: { key?: string; kind: DecisionKind; text: string; amount: string }[]
  contact: NonNullable<ReportDefinition['contact']> | null
}

/** An empty form: one section of the author's own, and the usual recommendation. */
export function emptyStart({ today }: ReportChoices): FormStart {
  return {
    subject: '',
    reportOf: '',
    author: '',
    classification: 'public',
    template: 'by-date',
    outcomes: [],
    answers: [],
    appendices: [],
    backgroundPapers: [],
    meetings: [{ meeting: '', purpose: 'information' }],
    dataAsAt: printDay(today),
    sections: [],
    recommendations: [{ kind: 'note', text: 'Note the report', amount: '' }],
    contact: null,
  }
}

/** The form of a report that is there; of a new one like it when it has no meetings. */
export function startOf(
  definition: ReportDefinition,
  meetings: readonly ReportMeeting[],
  choices: ReportChoices,
): FormStart {
  const { subject, reportOf, author, classification, dataAsAt, contact } = definition
  return {
    subject,
    reportOf,
    author: author ?? '',
    classification,
    template: definition.template ?? 'by-date',
    outcomes: definition.outcomes,
    answers: definition.answers,
    appendices: definition.appendices,
    backgroundPapers: definition.backgroundPapers,
    meetings:
      meetings.length === 0
        ? emptyStart(choices).meetings
        : meetings.map(({ meeting, purpose }) => ({ meeting, purpose })),
    dataAsAt: printDay(dataAsAt ?? choices.today),
    sections: definition.sections.map((section, place) => sectionStart(section, place, choices)),
    recommendations: definition.recommendations.map(({ key, kind, text, amount }) => ({
      ...(key === undefined ? {} : { key }),
      kind,
      text,
      amount: amount === undefined ? '' : printQuantity({ value: amount.value }, '£'),
    })),
    contact: contact ?? null,
  }
}

function sectionStart(
  section: ReportDefinition['sections'][number],
  place: number,
  { programmes }: ReportChoices,
): SectionDraft {
  const id = `section-${place}`
  switch (section.kind) {
    case 'authored':
      return {
        kind: 'authored',
        id,
        heading: section.heading,
        paragraphs: section.paragraphs.map(({ key, text, visibility }) => ({
          id: key,
          key,
          text,
          classification: visibilityOf(visibility),
        })),
      }
    case 'programme': {
      const { heading, programme, include } = section
      const name = programmes.find(({ key }) => key === programme)?.name ?? programme
      return { kind: 'programme', id, heading, programme, include, name }
    }
    case 'measures': {
      const periods = section.periods.map((date) => printApproximateDate(date, 'period'))
      return {
        kind: 'measures',
        id,
        heading: section.heading,
        measures: section.measures,
        periods: periods.join(', '),
      }
    }
    case 'risks':
    case 'promises':
    case 'actions':
    case 'decisions':
      return { ...section, id }
    default:
      return section satisfies never
  }
}
