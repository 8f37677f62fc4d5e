// The sections of a report, one after another: the author's own paragraphs as they are, programmes and measures drafted.
// Source: portfolio file, Report, "sections".

import type {
  Measure,
  Programme,
  RegisterSection,
  Report,
  ReportSection,
} from '../portfolio-file/schema'
import { putHeadings } from '../reports/clone-headings'
import type { DocumentSection, ParagraphBlock } from '../reports/document'
import type { SectionPart } from '../reports/values'
import { contextOf, type Occasion } from './context'
import { draftSection } from './draft-section'
import type { Snapshot } from './facts'
import { GONE_HEADING, goneBlocks, homesOfGone } from './gone-section'
import { draftMeasuresSection, type MeasuresOver } from './measures-section'
import type { LeftOut, Message } from './message'
import { draftRegister } from './registers/register-section'
import { toldMeasures } from './told-measures'
import type { VanishedItem } from './vanished'
import {
  programmeGrounds,
  registerGrounds,
  reportGrounds,
  withheldBlocks,
  withPlaceholders,
} from './withheld'

/** A section with the messages that it tells, in reading order and with names, and those that were selected for it. */
export interface DraftedPart {
  section: DocumentSection
  programme?: Programme
  before?: Programme | undefined
  measures?: Measure[]
  told: Message[]
  selected: Message[]
  leftOut: LeftOut[]
  /** What it accounts for that is no longer on record. */
  gone?: readonly VanishedItem[]
  /** Whether what the summary says of it needs the heading before it. */
  isHeaded?: boolean
}

/** The sections of a report, and the grounds on which whole sections of it are withheld. `original` is not projected. */
export function draftReportParts(
  report: Report,
  original: Report,
  snapshot: Snapshot,
  occasion: Occasion,
): { parts: DraftedPart[]; grounds: string[] } {
  const parts: DraftedPart[] = []
  const grounds: string[] = []
  const remaining = [...report.sections]
  const keys = new Set<string>()
  const isDrawn = (place: number) => hasSubject(original.sections[place], snapshot)
  const homes = homesOfGone(snapshot.vanished, original.sections, isDrawn)
  for (const [place, section] of original.sections.entries()) {
    if (!isDrawn(place)) {
      grounds.push(...reportGrounds(snapshot, report, `sections/${place}`))
      continue
    }
    const shown = remaining.shift()
    const carried = carriedIn(section)
    const at = shown && { report, place, key: uniqueKey(shown, keys), carried }
    const vanished = homes.get(place) ?? []
    const part = at && draftPart(shown, at, { ...snapshot, vanished }, occasion)
    if (!part) continue
    const drawn = withPlaceholders(part.section, snapshot, report, place)
    const blocks = putHeadings(at.key, drawn, section.headings ?? [])
    parts.push({ ...part, section: { ...part.section, blocks }, gone: vanished })
  }
  const vanished = homes.get(null) ?? []
  return { parts: [...parts, ...draftGoneParts({ ...snapshot, vanished }, keys)], grounds }
}

/** Whether a section has what it is about: a programme may be withheld from this reader, or gone. */
function hasSubject(section: ReportSection | undefined, { file }: Snapshot): boolean {
  return (
    section?.kind !== 'programme' || file.programmes.some(({ key }) => key === section.programme)
  )
}

/** The section on what is gone that no other section accounts for, or none. `keys` are taken. */
export function draftGoneParts(snapshot: Snapshot, keys: Set<string>): DraftedPart[] {
  if (snapshot.vanished.length === 0) return []
  const key = freeKey(slugOf(GONE_HEADING), keys)
  const { blocks, messages } = goneBlocks(key, snapshot)
  return [
    {
      section: { key, heading: GONE_HEADING, blocks },
      isHeaded: true,
      told: messages,
      selected: messages,
      leftOut: [],
      gone: snapshot.vanished,
    },
  ]
}

/** The section of one programme, under a heading. `key` is the section's key, the programme's own unless it stands twice. */
export function draftProgrammePart(
  programme: Programme,
  section: { heading: string; include: readonly SectionPart[]; key?: string },
  snapshot: Snapshot,
  occasion: Occasion,
): DraftedPart {
  const { heading, include, key = programme.key } = section
  const { paragraphs, ...drafted } = draftSection(
    { ...contextOf(programme, snapshot, occasion), section: key, heading },
    include,
  )
  const blocks = [...paragraphs, ...withheldBlocks(key, programmeGrounds(snapshot, programme.key))]
  const drawn = { key, heading, programme: programme.key, blocks }
  const before = snapshot.told?.file.programmes.find((one) => one.key === programme.key)
  return { section: drawn, programme, before, isHeaded: true, ...drafted }
}

interface Place {
  report: Report
  place: number
  key: string
  /** Of paragraphs that were taken over from a report before: its key, by theirs. */
  carried: ReadonlyMap<string, string>
}

function draftPart(
  section: ReportSection,
  at: Place,
  snapshot: Snapshot,
  occasion: Occasion,
): DraftedPart | null {
  const { heading } = section
  const { key } = at
  switch (section.kind) {
    case 'authored':
      return {
        section: { key, heading, blocks: authoredBlocks(section.paragraphs, at) },
        told: [],
        selected: [],
        leftOut: [],
      }
    case 'programme': {
      const programme = snapshot.file.programmes.find((one) => one.key === section.programme)
      return programme === undefined
        ? null
        : draftProgrammePart(
            programme,
            { heading, include: section.include, key },
            snapshot,
            occasion,
          )
    }
    case 'measures':
      return draftMeasuresPart(section, at, snapshot)
    case 'risks':
    case 'promises':
    case 'actions':
    case 'decisions':
      return draftRegisterPart(section, at, snapshot, occasion)
  }
}

function draftMeasuresPart(
  section: Extract<ReportSection, { kind: 'measures' }>,
  { key, report }: Place,
  { file, told }: Snapshot,
): DraftedPart {
  const { heading } = section
  const now = measuresOf(section, file)
  const before = toldMeasures(section, report, told)
  const { blocks, messages, leftOut } = draftMeasuresSection({
    ...{ key, heading, ...now },
    told: before && told ? { ...measuresOf(before, told.file), on: told.on } : undefined,
  })
  const { measures } = now
  return {
    section: { key, heading, blocks },
    ...{ measures, told: messages, selected: messages, leftOut },
  }
}

function measuresOf(
  { measures, periods }: Extract<ReportSection, { kind: 'measures' }>,
  { measures: all, organisations }: Snapshot['file'],
): MeasuresOver & { measures: Measure[] } {
  const wanted = measures.flatMap((key) => all.filter((measure) => measure.key === key))
  return { measures: wanted, periods, organisations }
}

function draftRegisterPart(
  { kind, heading, programmes }: RegisterSection,
  { key, report }: Place,
  snapshot: Snapshot,
  occasion: Occasion,
): DraftedPart {
  const own = report.sections.flatMap((one) => (one.kind === 'programme' ? one.programme : []))
  const wanted = new Set(programmes.length > 0 ? programmes : own)
  const reach = {
    programmes: snapshot.file.programmes.filter((one) => wanted.size === 0 || wanted.has(one.key)),
    committees: new Set(report.for.map(({ committee }) => committee)),
  }
  const { section, messages, leftOut } = draftRegister(kind, heading, {
    key,
    ...reach,
    snapshot,
    occasion,
  })
  const withheld = withheldBlocks(`${key}/${kind}`, registerGrounds(snapshot, kind, reach))
  const gone = goneBlocks(key, snapshot)
  const told = [...messages, ...gone.messages]
  return {
    section: { ...section, blocks: [...section.blocks, ...gone.blocks, ...withheld] },
    isHeaded: true,
    told,
    selected: told,
    leftOut,
  }
}

/** What the author wrote, untouched but for line breaks, each paragraph one sentence of the document. */
function authoredBlocks(
  paragraphs: Extract<ReportSection, { kind: 'authored' }>['paragraphs'],
  at: Place,
): ParagraphBlock[] {
  return paragraphs.map(({ key, text }) => {
    const id = `${at.key}/${key}`
    const carriedFrom = at.carried.get(key)
    const facts = [{ path: `reports/${at.report.key}/sections/${at.place}/paragraphs/${key}` }]
    const sentence = {
      id,
      text: text.replace(/\s+/g, ' ').trim(),
      facts,
      spans: [],
      forwardLooking: false,
      rule: 'authored',
      ...(carriedFrom === undefined ? {} : { carriedFrom }),
    }
    return {
      kind: 'paragraph',
      key: id,
      number: 0,
      origin: 'authored',
      sentences: [sentence],
      items: [],
    }
  })
}

function carriedIn(section: ReportSection): Map<string, string> {
  if (section.kind !== 'authored') return new Map()
  return new Map(
    section.paragraphs.flatMap(({ key, carriedFrom }) =>
      carriedFrom === undefined ? [] : [[key, carriedFrom] as const],
    ),
  )
}

/** The key of a section: its programme's, else its heading as a slug; a key that is taken gets '-2', '-3' and so on. */
function uniqueKey(section: ReportSection, taken: Set<string>): string {
  return freeKey(section.kind === 'programme' ? section.programme : slugOf(section.heading), taken)
}

function freeKey(base: string, taken: Set<string>): string {
  let key = base
  for (let next = 2; taken.has(key); next += 1) key = `${base}-${next}`
  taken.add(key)
  return key
}

function slugOf(heading: string): string {
  const slug = heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '')
  return slug === '' ? 'section' : slug
}
