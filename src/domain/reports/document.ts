// The report as the committee will read it, before anybody decides how it looks. The screen, Word, HTML and Markdown
// draw this one document and nothing else, so they cannot disagree. Every sentence carries the facts that it states.
// Source: architecture, "ReportDocument"; the drafting page, "Word, HTML, PDF".

import type { Day } from '../dates/day'
import type { TemplateKey } from './templates/catalogue'

/** Where a stated value comes from: `programmes/police-itm/milestones/hld`, field `actual`, value `2020-07`. */
export interface FactRef {
  path: string
  field?: string
  value?: string
}

/** The stretch `[from, to)` of a sentence's text that prints the fact at index `fact` of its `facts`. */
export interface Span {
  from: number
  to: number
  fact: number
}

/**
 * One sentence as it was drafted; `rule` names the message kind. What an editor may rely on when it merges by `id`: it is unique in a document,
 * summary and list items included; it begins with the key of its section and names its subject, never a state
 * (`police-itm/milestone/security-zone`, planned, late or done), so it stays the same while kind and wording change; what is
 * said further of the subject goes on from it (`…/security-zone/reason`). A sentence that tells several things has the id of
 * the first and lists the ids of all in `members`: the ids and members of every other subject are the same when one fact
 * changes. A lead-in has the id of its paragraph and `/lead`; the summary's sentences begin with `summary/` and the section.
 * `carriedFrom` is the key of the report before, from which an author's words were taken over (`isCarried`).
 */
export interface DraftedSentence {
  id: string
  members?: string[]
  text: string
  facts: FactRef[]
  spans: Span[]
  forwardLooking: boolean
  rule: string
  carriedFrom?: string
}

/**
 * One sentence of a paper. `edit` is there where an author's words stand in place of drafted ones; `isNew` until the next
 * draft when the last one said it for the first time.
 */
export interface Sentence extends DraftedSentence {
  edit?: SentenceEdit
  isNew?: boolean
}

/**
 * The drafted sentence that an author rewrote or took out, and what the draft says by now: absent while that is the same,
 * null when it says nothing of the subject any more. Where `fresh` is there, the author has still to choose. `polishedBy`
 * names who accepted the words of a language model; absent: they are an author's own.
 */
export interface SentenceEdit {
  base: DraftedSentence
  polishedBy?: string
  fresh?: DraftedSentence | null
}

export const PARAGRAPH_ORIGINS = ['drafted', 'edited', 'authored'] as const
export type ParagraphOrigin = (typeof PARAGRAPH_ORIGINS)[number]

/**
 * An item (a., b., …) under a numbered paragraph; at level 2 an item (i., ii., …) under the lettered one before it. Its
 * `key` is stable; its letter is its place.
 */
export interface ListItem {
  key: string
  level?: 1 | 2
  sentences: Sentence[]
}

/**
 * A numbered paragraph, with items under it or none. `number` runs from 1 through all sections of the report. `outOfDate`
 * says that a sentence of it waits for its author's choice. `original` is how earlier releases kept the drafted words of
 * an edited paragraph.
 */
export interface ParagraphBlock {
  kind: 'paragraph'
  key: string
  number: number
  origin: ParagraphOrigin
  sentences: Sentence[]
  items: ListItem[]
  original?: { sentences: Sentence[]; items: ListItem[] }
  outOfDate?: boolean
}

/** One cell. `span` is its width in columns (1 unless said); `header` cells name their column or row. */
export interface TableCell {
  text: string
  header?: 'column' | 'row'
  span?: number
  align?: 'left' | 'right'
}

/** A table with its caption above it. `head` rows repeat on every page; tables are not numbered as paragraphs. */
export interface TableBlock {
  kind: 'table'
  key: string
  caption: string
  head: TableCell[][]
  rows: TableCell[][]
  facts: FactRef[]
}

/** What a public reader sees in place of something that is not public: `ground` is 'Schedule 12A paragraph 3'. */
export interface WithheldBlock {
  kind: 'withheld'
  key: string
  ground: string
}

/** A heading that an author put into a section, one level below the section's own. It has no number. */
export interface HeadingBlock {
  kind: 'heading'
  key: string
  text: string
}

export type Block = ParagraphBlock | TableBlock | WithheldBlock | HeadingBlock

/** A drafted sentence that an author took out: of which paragraph, which line of it (its own or an item), after which sentence. */
export interface CutSentence {
  paragraph: string
  line: string
  level: 0 | 1 | 2
  after: string | null
  sentence: Sentence
}

/** A paragraph that an author took out, and the block that it stood after. */
export interface DeletedParagraph {
  after: string | null
  block: ParagraphBlock
}

/**
 * A generated table that an author took out, as it was then, and the block that it stood after. `fresh` is what a later
 * draft has in its place, where that says something else: its author has still to choose. Without rows it is no longer drafted.
 */
export interface RemovedTable {
  after: string | null
  block: TableBlock
  fresh?: TableBlock
}

/** An author's decision that a sentence may stay as it is although the draft would say `fresh`; null: nothing any more. */
export interface Dismissal {
  sentence: string
  fresh: string | null
  reason: string
}

/**
 * A section of the main report. `version` counts what was saved in it, from 1 (absent). `arranged`: its author moved,
 * split or joined something, so that its order is theirs. `cut`, `deleted` and `removed` are what they took out; `away` are the keys
 * of what they moved into another section, so that none is given twice.
 */
export interface DocumentSection {
  key: string
  heading: string
  programme?: string
  blocks: Block[]
  version?: number
  arranged?: boolean
  cut?: CutSentence[]
  deleted?: DeletedParagraph[]
  removed?: RemovedTable[]
  dismissed?: Dismissal[]
  away?: string[]
}

/**
 * The header table. `purpose` prints as "For Information", "For Decision" or "For Discussion". `template` says which
 * header it is, and `answers` hold its questions as they were printed.
 */
export interface DocumentHeader {
  key: string
  committees: { name: string; date: Day; purpose: 'information' | 'decision' | 'discussion' }[]
  subject: string
  classification: string
  reportOf: string
  author?: string
  dataAsAt: Day
  template?: TemplateKey
  answers?: { question: string; answer: string }[]
  /** Of a paper that was published late: by reason of which special circumstances it is taken. */
  lateReason?: string
  /** Of a paper that was published with the former day of a meeting: when it meets now, and why it went out so. */
  movedNote?: string
}

/**
 * `lead` is followed by `items`; an item stands for the section whose key it carries, and `mark` is that of the section's
 * text when the item was drafted or settled (`isSummaryStale`); `kept` is why it may say something else than the section.
 * `dropped` are the sections whose item went, as they no longer say anything that it told, with their marks then.
 */
export interface DocumentSummary {
  lead: string
  items: { section: string; sentences: Sentence[]; mark?: string; kept?: string }[]
  dropped?: { section: string; mark: string }[]
}

export interface DocumentContact {
  name: string
  office?: string
  telephone?: string
  email?: string
}

/** For the author only, never printed: what a careful author would want to know before signing. */
export interface DocumentWarning {
  code: string
  message: string
  facts: FactRef[]
}

/** How far a report is that its readers do not have yet. */
export type Unpublished = 'draft' | 'approved'

/** A whole report. Without `header` it is a draft of programmes outside any report (the headless drafter's second form). */
export interface ReportDocument {
  header?: DocumentHeader
  summary?: DocumentSummary
  recommendations: { key: string; text: string }[]
  sections: DocumentSection[]
  appendices: { title: string; classification: string }[]
  /** What the report rests on and the public may inspect. */
  backgroundPapers?: string[]
  contact?: DocumentContact
  withheld: { section: string; ground: string }[]
  warnings: DocumentWarning[]
  /** Of a file of a report that is not published, how far it is: every page of it says so. Never stored. */
  unpublished?: Unpublished
  /** Of a file that is published; it is written into the file's properties. */
  provenance?: Provenance
}

export interface Provenance {
  number: number
  approvedOn: Day
  sha256: string
  /** The council's own Word template and its version that the Word file is set into: 'committee-report 2'. */
  template?: string
  /** The last event of the record of changes when the file was made. */
  chain: { seq: number; hash: string } | null
}
