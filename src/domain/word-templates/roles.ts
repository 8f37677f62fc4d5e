// The parts of a report that a council's template may have a style for. A style is found by its name, because the id of a
// style is an accident of who made the file. Source: the drafting page, "styles mapped from name to id in styles.xml".

import type { StyleMap, TemplateStyle } from './views'

export const WORD_ROLES = [
  'Title',
  'Heading1',
  'Heading2',
  'Heading3',
  'Lead',
  'NumberedParagraph',
  'LetteredItem',
  'ListedItem',
  'Withheld',
  'Caption',
  'TableText',
  'TableHead',
  'HeaderLabel',
  'HeaderValue',
  'ContactName',
  'ContactLine',
] as const
export type WordRole = (typeof WORD_ROLES)[number]

export const ROLE_NAMES: Record<WordRole, string> = {
  Title: 'Title of the report',
  Heading1: 'Heading of a part',
  Heading2: 'Heading of a section',
  Heading3: 'Heading within a section',
  Lead: 'Lead-in to a list',
  NumberedParagraph: 'Numbered paragraph',
  LetteredItem: 'Item under a paragraph',
  ListedItem: 'Item of the summary, recommendation or appendix',
  Withheld: 'Note of what is withheld',
  Caption: 'Caption of a table',
  TableText: 'Text in a table',
  TableHead: 'Head of a table',
  HeaderLabel: 'Label in the header table',
  HeaderValue: 'Text in the header table',
  ContactName: 'Name of the contact',
  ContactLine: 'Line of the contact',
}

/** Names under which templates usually have the style, in small letters; the first that there is counts. */
const USUAL_NAMES: Record<WordRole, readonly string[]> = {
  Title: ['title', 'report title'],
  Heading1: ['heading 1'],
  Heading2: ['heading 2'],
  Heading3: ['heading 3'],
  Lead: ['lead', 'body text', 'normal'],
  NumberedParagraph: ['numbered paragraph', 'numbered para', 'report paragraph', 'list number'],
  LetteredItem: ['lettered item', 'sub paragraph', 'list number 2'],
  ListedItem: ['listed item'],
  Withheld: ['withheld'],
  Caption: ['caption'],
  TableText: ['table text'],
  TableHead: ['table head', 'table heading'],
  HeaderLabel: ['header label'],
  HeaderValue: ['header value'],
  ContactName: ['contact name'],
  ContactLine: ['contact line', 'normal'],
}

/** The styles that a template most likely means for each part of a report, by their names. */
export function suggestStyles(styles: readonly TemplateStyle[]): StyleMap {
  const find = (role: WordRole) =>
    USUAL_NAMES[role]
      .map((name) => styles.find((style) => style.name.toLowerCase() === name)?.id)
      .find((id) => id !== undefined) ?? null
  return mapRoles(find)
}

/** A value for each role. Guarantee: every role is there, because they are what it goes through. */
export function mapRoles<Value>(of: (role: WordRole) => Value): Record<WordRole, Value> {
  const made = WORD_ROLES.map((role) => [role, of(role)] as const)
  return Object.fromEntries(made) as Record<WordRole, Value>
}
