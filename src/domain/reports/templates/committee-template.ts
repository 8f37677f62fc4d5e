// What a new report to a committee starts from: its header, its sections in their order, the sub-headings of its
// implications and what Members are usually asked. A committee has one for each purpose, each from a day on; where it has
// none of its own, the one in use in that year. Source: the issue of committee updates, "Templates per committee and per
// year"; committee conventions, 1 to 5.

import type { z } from 'zod'
import type { Day } from '../../dates/day'
import { dayText, listOf, oneOf, strictObject, text } from '../../portfolio-file/fields'
import { REGISTER_HEADINGS } from '../labels'
import { DECISION_KINDS, PURPOSES, type Purpose, REGISTER_KINDS } from '../values'
import {
  IMPLICATIONS_HEADING,
  type ReportTemplate,
  TEMPLATE_KEYS,
  type TemplateKey,
  templateOf,
  templateOn,
} from './catalogue'

/** 'programmes' is the place of the sections of programmes, which the author chooses each time. */
export const TEMPLATE_SECTION_KINDS = [
  'authored',
  'programmes',
  'measures',
  ...REGISTER_KINDS,
  'implications',
] as const
export type TemplateSectionKind = (typeof TEMPLATE_SECTION_KINDS)[number]

const sectionSchema = strictObject({
  kind: oneOf(TEMPLATE_SECTION_KINDS),
  heading: text.optional(),
})

/** `header` is there where the committee chose one; else it follows from the day of the meeting. */
export const committeeLayoutSchema = strictObject({
  header: oneOf(TEMPLATE_KEYS).optional(),
  sections: listOf(sectionSchema),
  implications: listOf(text),
  recommendation: strictObject({ kind: oneOf(DECISION_KINDS), text }).optional(),
})

/** From a day on; without a `layout` it is the usual one again from that day. */
export const committeeTemplateSchema = strictObject({
  purpose: oneOf(PURPOSES),
  from: dayText,
  layout: committeeLayoutSchema.optional(),
})

export type CommitteeLayout = z.infer<typeof committeeLayoutSchema>
export type CommitteeTemplate = z.infer<typeof committeeTemplateSchema>

/** Which reports a template is for: those to a meeting on a day that are given to it for a purpose. */
export interface TemplateUse {
  purpose: Purpose
  day: Day
}

const USUAL_RECOMMENDATIONS: Record<Purpose, CommitteeLayout['recommendation']> = {
  information: { kind: 'note', text: 'Note the report' },
  decision: { kind: 'approve', text: 'Approve the proposals in this report' },
  discussion: { kind: 'note', text: 'Discuss and note the report' },
}

/**
 * What reports start from where their committee has no template of its own.
 * @example usualLayout({ purpose: 'information', day: asDay('2024-03-01') }).sections // programmes, then implications
 */
export function usualLayout({ purpose, day }: TemplateUse): CommitteeLayout {
  const { implications } = templateOn(day)
  const after = implications.length === 0 ? [] : [{ kind: 'implications' as const }]
  return {
    sections: [{ kind: 'programmes' }, ...after],
    implications: [...implications],
    recommendation: USUAL_RECOMMENDATIONS[purpose],
  }
}

/** The committee's own template for such reports, or null where it keeps to the usual one. */
export function ownLayout(
  templates: readonly CommitteeTemplate[],
  { purpose, day }: TemplateUse,
): CommitteeLayout | null {
  const own = templates
    .filter((template) => template.purpose === purpose && template.from <= day)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return own.at(-1)?.layout ?? null
}

/** What such a report to the committee starts from. */
export function layoutOn(
  templates: readonly CommitteeTemplate[],
  use: TemplateUse,
): CommitteeLayout {
  return ownLayout(templates, use) ?? usualLayout(use)
}

/** The header of such a report: the one that the committee chose, else the one in use on the day. */
export function headerOn(
  templates: readonly CommitteeTemplate[],
  use: TemplateUse,
): ReportTemplate {
  const chosen: TemplateKey | undefined = ownLayout(templates, use)?.header
  return chosen === undefined ? templateOn(use.day) : templateOf(chosen)
}

/** The heading that a section of a template starts with; the author may change it. */
export function headingOf({ kind, heading }: CommitteeLayout['sections'][number]): string {
  if (heading !== undefined) return heading
  switch (kind) {
    case 'authored':
    case 'programmes':
      return ''
    case 'measures':
      return 'Service performance'
    case 'implications':
      return IMPLICATIONS_HEADING
    default:
      return REGISTER_HEADINGS[kind]
  }
}
