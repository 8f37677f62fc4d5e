// What is known of a council's own Word template: what was found in it, and which of its styles each part of a report
// takes. Source: the drafting page, "Word, HTML, PDF".

import type { WordRole } from './roles'

/** A paragraph style of a template. `list`: where the style itself numbers its paragraphs, its list and level there. */
export interface TemplateStyle {
  id: string
  name: string
  list: { id: string; level: number } | null
}

/** The style, by its id, that each part of a report takes; null: the style of Milepost, which is added to the file. */
export type StyleMap = Record<WordRole, string | null>

/** `numberedBefore` counts, for each style that numbers, the template's own paragraphs of it before the report begins. */
export interface TemplateFindings {
  placeholders: string[]
  styles: TemplateStyle[]
  numberedBefore: Record<string, number>
}

export interface TemplateView {
  key: string
  number: number
  name: string
  bytes: number
  sha256: string
  by: string | null
  /** The moment in London. */
  at: string
  findings: TemplateFindings
  styles: StyleMap
}

/** What an administrator sees: the latest version of each template, and which is used for whom. */
export interface TemplatesView {
  templates: TemplateView[]
  /** Of everybody, then of each committee; `template` null: as Milepost sets it, undefined: as for everybody. */
  choices: { committee: string | null; name: string; template: string | null | undefined }[]
}
