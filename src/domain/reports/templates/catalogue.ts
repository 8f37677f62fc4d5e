// How the head of a paper looks, and what it asks: councils change that every few years, so each header has the year from
// which it is used. The right one follows from the day of the first meeting, unless the author chose another.
// Source: committee conventions, 1 "header table" and 3 "Corporate & Strategic Implications".

import { asDay, type Day } from '../../dates/day'

export const TEMPLATE_KEYS = ['city-2016', 'city-2020', 'city-2024'] as const
export type TemplateKey = (typeof TEMPLATE_KEYS)[number]

/** 'by-date' leaves the choice to the day of the first meeting. */
export const TEMPLATE_CHOICES = ['by-date', ...TEMPLATE_KEYS] as const

export const QUESTION_KEYS = [
  'outcomes',
  'spending',
  'amount',
  'funding',
  'funding-agreed',
] as const
export type QuestionKey = (typeof QUESTION_KEYS)[number]

/** A question of the header, word for word as the council prints it. */
export interface HeaderQuestion {
  key: QuestionKey
  text: string
}

/**
 * One header. `head` names the two columns over the committees and their dates. `purposeInLine`: the purpose is printed
 * after each committee's name as well. `implications` are the sub-headings of the section on implications.
 */
export interface ReportTemplate {
  key: TemplateKey
  name: string
  from: Day
  head: readonly [string, string]
  purposeInLine: boolean
  questions: readonly HeaderQuestion[]
  implications: readonly string[]
}

export const IMPLICATIONS_HEADING = 'Corporate & Strategic Implications'

export const HEADER_QUESTIONS: readonly HeaderQuestion[] = [
  {
    key: 'outcomes',
    text: 'Which outcomes in the City Corporation’s Corporate Plan does this proposal aim to impact directly?',
  },
  { key: 'spending', text: 'Does this proposal require extra revenue and/or capital spending?' },
  { key: 'amount', text: 'If so, how much?' },
  { key: 'funding', text: 'What is the source of Funding?' },
  {
    key: 'funding-agreed',
    text: 'Has this Funding Source been agreed with the Chamberlain’s Department?',
  },
]

/** In the order of their years. */
export const REPORT_TEMPLATES: readonly [ReportTemplate, ...ReportTemplate[]] = [
  {
    key: 'city-2016',
    name: 'City of London Corporation, 2016',
    from: asDay('2010-01-01'),
    head: ['Committee(s)', 'Dated:'],
    purposeInLine: true,
    questions: [],
    implications: [],
  },
  {
    key: 'city-2020',
    name: 'City of London Corporation, 2020',
    from: asDay('2020-01-01'),
    head: ['Committee(s)', 'Date(s)'],
    purposeInLine: true,
    questions: [],
    implications: [],
  },
  {
    key: 'city-2024',
    name: 'City of London Corporation, 2024',
    from: asDay('2024-01-01'),
    head: ['Committee(s):', 'Dated:'],
    purposeInLine: false,
    questions: HEADER_QUESTIONS,
    implications: [
      'Strategic implications',
      'Financial implications',
      'Resource implications',
      'Legal implications',
      'Risk implications',
      'Equalities implications',
      'Climate implications',
      'Security implications',
    ],
  },
]

/** The header that was in use on the day of a meeting; before the first of them, the first. */
export function templateOn(day: Day): ReportTemplate {
  return REPORT_TEMPLATES.findLast(({ from }) => from <= day) ?? REPORT_TEMPLATES[0]
}

/** The header of that key. Papers of before there were several have none, and look as the one of 2020. */
export function templateOf(key: TemplateKey = 'city-2020'): ReportTemplate {
  return REPORT_TEMPLATES.find((one) => one.key === key) ?? REPORT_TEMPLATES[0]
}
