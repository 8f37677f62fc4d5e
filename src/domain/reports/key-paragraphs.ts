// A paragraph that an author wrote keeps its key, its source and who may read it while the author rewrites it; a new one
// is given the next free number. Source: the drafting page, "Sentence ids name the subject".

import type { ReportParagraph, ReportSection } from '../portfolio-file/schema'
import type { SectionInput } from './section-input'

type Authored = Extract<ReportSection, { kind: 'authored' }>

/**
 * The sections as they are stored. A paragraph named by its key keeps what `previous` holds of it; one without is given
 * `paragraph-1`, `paragraph-2` and so on, by the first number that the report has not used. A paragraph that the public
 * may not read is never made public by moving it under another heading, only by saying so. What was taken over from the
 * report before loses that mark with its first change.
 */
export function keyParagraphs(
  sections: readonly SectionInput[],
  previous: readonly ReportSection[],
): ReportSection[] {
  const authored = previous.filter((section) => section.kind === 'authored')
  const taken = new Set(authored.flatMap(({ paragraphs }) => paragraphs.map(({ key }) => key)))
  const nextKey = () => {
    let number = 1
    while (taken.has(`paragraph-${number}`)) number += 1
    return `paragraph-${number}`
  }
  return sections.map((asked) => {
    const headings = headingsOf(asked, previous)
    const section = { ...asked, ...(headings && { headings }) }
    if (section.kind === 'programme') return { ...section, include: section.include ?? [] }
    if (section.kind === 'measures') return section
    if (section.kind !== 'authored') return { ...section, programmes: section.programmes ?? [] }
    const used = new Set<string>()
    return {
      ...section,
      paragraphs: section.paragraphs.map(({ key, text, visibility }): ReportParagraph => {
        const kept = key === undefined || used.has(key) ? undefined : find(authored, section, key)
        const stored = withVisibility(
          { ...touched(kept, text), key: kept?.key ?? nextKey(), text },
          visibility,
        )
        used.add(stored.key)
        taken.add(stored.key)
        return stored
      }),
    }
  })
}

/** A section that is the same as before but for its contents keeps the headings that stand in it. */
function headingsOf(asked: SectionInput, previous: readonly ReportSection[]) {
  const programmeOf = (one: SectionInput | ReportSection) =>
    one.kind === 'programme' ? one.programme : undefined
  return previous.find(
    (one) =>
      one.kind === asked.kind &&
      one.heading === asked.heading &&
      programmeOf(one) === programmeOf(asked),
  )?.headings
}

function touched(kept: ReportParagraph | undefined, text: string): Partial<ReportParagraph> {
  if (kept === undefined || kept.text === text) return { ...kept }
  const { carriedFrom: _before, ...rest } = kept
  return rest
}

function withVisibility(
  paragraph: ReportParagraph,
  visibility: ReportParagraph['visibility'],
): ReportParagraph {
  if (visibility === undefined) return paragraph
  const { visibility: before, ...rest } = paragraph
  if (visibility === 'public') return rest
  const kept = before === undefined || before === 'public' ? {} : before.nonPublic
  return { ...rest, visibility: { nonPublic: { ...kept, ...visibility.nonPublic } } }
}

function find(
  authored: readonly Authored[],
  section: { heading: string },
  key: string,
): ReportParagraph | undefined {
  const inSection = ({ paragraphs }: Authored) => paragraphs.filter((known) => known.key === key)
  const same = authored.filter(({ heading }) => heading === section.heading).flatMap(inSection)
  const candidates = same.length > 0 ? same : authored.flatMap(inSection)
  return candidates.find(isNonPublic) ?? candidates[0]
}

const isNonPublic = ({ visibility }: ReportParagraph) =>
  visibility !== undefined && visibility !== 'public'
