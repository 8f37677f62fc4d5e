import { chosen, ticked, typed } from '@/components/forms/answers'
import { DECISION_KINDS, PURPOSES } from '@/domain/reports/values'
import type { SectionDraft } from './form-start'

/** What the form says, as the server is to be told. */
export function readReportForm(form: FormData, sections: readonly SectionDraft[]) {
  return {
    subject: typed(form, 'subject'),
    reportOf: typed(form, 'reportOf'),
    author: typed(form, 'author'),
    dataAsAt: typed(form, 'dataAsAt'),
    classification: readClassification(form),
    for: placesOf(form, 'for', 'meeting').map((at) => ({
      meeting: typed(form, `${at}.meeting`),
      purpose: chosen(form, `${at}.purpose`, PURPOSES) ?? PURPOSES[0],
    })),
    sections: sections.map((section, place) => readSection(form, section, `sections.${place}`)),
    recommendations: placesOf(form, 'recommendations', 'text').map((at) => ({
      kind: chosen(form, `${at}.kind`, DECISION_KINDS) ?? DECISION_KINDS[0],
      text: typed(form, `${at}.text`),
    })),
    contact: readContact(form),
  }
}

function readClassification(form: FormData) {
  if (typed(form, 'classification') !== 'nonPublic') return 'public' as const
  const answer = (name: string) => typed(form, `classification.nonPublic.${name}`)
  return {
    nonPublic: {
      scheme: answer('scheme'),
      paragraph: answer('paragraph'),
      reason: answer('reason'),
    },
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
        })),
      }
    case 'programme': {
      const { programme, include } = section
      return { kind: 'programme' as const, heading, programme, include }
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
function placesOf(form: FormData, list: string, field: string): string[] {
  const places: string[] = []
  while (form.has(`${list}.${places.length}.${field}`)) places.push(`${list}.${places.length}`)
  return places
}
