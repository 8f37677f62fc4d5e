import { chosen, Refusal, ticked, typed } from '@/components/forms/answers'
import { visibilityIn } from '@/components/forms/ground-answers'
import { HEADER_QUESTIONS, TEMPLATE_CHOICES } from '@/domain/reports/templates/catalogue'
import { DECISION_KINDS, PURPOSES, SECTION_PARTS } from '@/domain/reports/values'
import type { SectionDraft } from './form-start'

/** What the form says, as the server is to be told. */
export function readReportForm(form: FormData, sections: readonly SectionDraft[]) {
  return {
    subject: typed(form, 'subject'),
    reportOf: typed(form, 'reportOf'),
    author: typed(form, 'author'),
    dataAsAt: typed(form, 'dataAsAt'),
    classification: visibilityIn(form, 'classification'),
    for: readMeetings(form),
    ...readFront(form),
    sections: sections.map((section, place) => readSection(form, section, `sections.${place}`)),
    recommendations: readRecommendations(form),
    contact: readContact(form),
  }
}

/** What Members are asked to do, in the order of the form. */
export function readRecommendations(form: FormData) {
  return placesOf(form, 'recommendations', 'text').map((at) => ({
    ...(form.has(`${at}.key`) ? { key: typed(form, `${at}.key`) } : {}),
    kind: chosen(form, `${at}.kind`, DECISION_KINDS) ?? DECISION_KINDS[0],
    text: typed(form, `${at}.text`),
    amount: typed(form, `${at}.amount`),
  }))
}

/** The meetings that the report goes to. */
export function readMeetings(form: FormData) {
  return placesOf(form, 'for', 'meeting').map((at) => ({
    meeting: typed(form, `${at}.meeting`),
    purpose: chosen(form, `${at}.purpose`, PURPOSES) ?? PURPOSES[0],
  }))
}

/** What stands around the sections; a question that is left empty has no answer. */
function readFront(form: FormData) {
  return {
    template: chosen(form, 'template', TEMPLATE_CHOICES) ?? TEMPLATE_CHOICES[0],
    outcomes: ticked(form, 'outcomes'),
    answers: HEADER_QUESTIONS.map(({ key }) => ({
      question: key,
      answer: typed(form, `answers.${key}`),
    })).filter(({ answer }) => answer.trim() !== ''),
    appendices: placesOf(form, 'appendices', 'title').map((at) => ({
      title: typed(form, `${at}.title`),
      classification: visibilityIn(form, `${at}.classification`),
    })),
    backgroundPapers: typed(form, 'backgroundPapers')
      .split('\n')
      .filter((paper) => paper.trim() !== ''),
  }
}

function readSection(form: FormData, section: SectionDraft, name: string) {
  const heading = typed(form, `${name}.heading`)
  switch (section.kind) {
    case 'authored':
      return {
        kind: 'authored' as const,
        heading,
        paragraphs: section.paragraphs.map(({ key }, place) => ({
          ...(key === undefined ? {} : { key }),
          text: typed(form, `${name}.paragraphs.${place}.text`),
          visibility: visibilityIn(form, `${name}.paragraphs.${place}.visibility`),
        })),
      }
    case 'programme': {
      const { programme } = section
      const include = SECTION_PARTS.filter((part) => ticked(form, `${name}.include`).includes(part))
      if (include.length === 0)
        throw new Refusal(`${name}.include`, 'Choose what the section tells.')
      const isWhole = include.length === SECTION_PARTS.length
      return { kind: 'programme' as const, heading, programme, include: isWhole ? [] : include }
    }
    case 'measures':
      return {
        kind: 'measures' as const,
        heading,
        measures: ticked(form, `${name}.measures`),
        periods: typed(form, `${name}.periods`),
      }
    case 'risks':
    case 'promises':
    case 'actions':
    case 'decisions':
      return { kind: section.kind, heading, programmes: section.programmes }
    default:
      return section satisfies never
  }
}

function readContact(form: FormData) {
  const answer = (name: string) => typed(form, `contact.${name}`)
  const contact = {
    name: answer('name'),
    office: answer('office'),
    telephone: answer('telephone'),
    email: answer('email'),
  }
  return Object.values(contact).some((text) => text.trim() !== '') ? contact : undefined
}

/** `for.0`, `for.1` and so on, as far as the form goes. */
export function placesOf(form: FormData, list: string, field: string): string[] {
  const places: string[] = []
  while (form.has(`${list}.${places.length}.${field}`)) places.push(`${list}.${places.length}`)
  return places
}
