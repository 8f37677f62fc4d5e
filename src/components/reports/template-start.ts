import {
  type CommitteeLayout,
  headingOf,
  layoutOn,
  ownLayout,
} from '@/domain/reports/templates/committee-template'
import { PURPOSES, type Purpose } from '@/domain/reports/values'
import type { ReportChoices } from '@/domain/reports/views'
import type { FormStart, SectionDraft } from './form-start'

/** The first meeting as the form has it; '' while none was chosen. */
export interface FirstMeeting {
  meeting: string
  purpose: string
}

/** What a report to a meeting starts from; `committee` is the name of the one that has a template of its own. */
export interface MeetingTemplate {
  layout: CommitteeLayout
  committee: string | null
}

/** The template of the first meeting, or null while none was chosen. */
export function templateFor(
  { meeting, purpose }: FirstMeeting,
  choices: ReportChoices,
): MeetingTemplate | null {
  const chosen = choices.meetings.find(({ key }) => key === meeting)
  if (chosen === undefined) return null
  const asked: Purpose = PURPOSES.find((one) => one === purpose) ?? PURPOSES[0]
  const templates = choices.templates[chosen.of] ?? []
  const use = { purpose: asked, day: chosen.date }
  const isOwn = ownLayout(templates, use) !== null
  return { layout: layoutOn(templates, use), committee: isOwn ? chosen.committee : null }
}

export interface TemplateStart {
  sections: SectionDraft[]
  programmesBefore: string | undefined
  recommendations: FormStart['recommendations']
}

/** What the form holds when it starts from a template; `name` sets its sections apart from those of another one. */
export function startFrom(
  { sections, implications, recommendation }: CommitteeLayout,
  { name, usualPeriods }: { name: string; usualPeriods: string },
): TemplateStart {
  const drafts = sections.map((section, place) =>
    draftOf(section, { id: `${name}-${place}`, implications, usualPeriods }),
  )
  const at = sections.findIndex(({ kind }) => kind === 'programmes')
  const after = at === -1 ? [] : drafts.slice(at + 1)
  return {
    sections: drafts.filter((draft) => draft !== null),
    programmesBefore: after.find((draft) => draft !== null)?.id,
    recommendations: recommendation === undefined ? [] : [{ ...recommendation, amount: '' }],
  }
}

interface DraftedFrom {
  id: string
  implications: readonly string[]
  usualPeriods: string
}

function draftOf(
  section: CommitteeLayout['sections'][number],
  { id, implications, usualPeriods }: DraftedFrom,
): SectionDraft | null {
  const heading = headingOf(section)
  const authored = (texts: readonly string[]): SectionDraft => ({
    ...{ kind: 'authored', id, heading },
    paragraphs: texts.map((text, place) => ({
      id: `${id}-${place + 1}`,
      text,
      classification: 'public',
    })),
  })
  switch (section.kind) {
    case 'programmes':
      return null
    case 'authored':
      return authored([''])
    case 'implications':
      return implications.length === 0
        ? null
        : authored(implications.map((one) => `${one}: not applicable.`))
    case 'measures':
      return { kind: 'measures', id, heading, measures: [], periods: usualPeriods }
    default:
      return { kind: section.kind, id, heading, programmes: [] }
  }
}
