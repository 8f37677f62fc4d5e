import { patchDetector } from 'docx'
import { BLOCK_PLACEHOLDERS, sortPlaceholders } from '@/domain/word-templates/placeholders'
import type { TemplateFindings, TemplateStyle } from '@/domain/word-templates/views'
import { refuseFile } from '../zip/directory'
import type { Parts } from '../zip/unzip'
import { zip } from '../zip/zip'
import { DOCUMENT, openTemplate, STYLES, textOf } from './open'
import { pieces } from './pieces'
import { attribute, defaultStyle, readStyles } from './read-styles'

const WORDS = /<w:t(?: [^<>]*)?>([^<]*)<\/w:t>/g
const MOST_FOUND = 200

/**
 * What there is in a Word file that somebody uploaded: its placeholders and its styles. Throws DomainError INVALID for the
 * field `file` when it may not be used.
 */
export async function describeTemplate(
  fileName: string,
  content: Uint8Array,
): Promise<TemplateFindings> {
  const parts = openTemplate(fileName, content)
  const found = await patchDetector({ data: zip(parts), trimPlaceholders: true })
  const placeholders = [...new Set(found)].slice(0, MOST_FOUND).sort()
  const { missing } = sortPlaceholders(placeholders)
  if (missing.length > 0) refuseFile(sayMissing(missing, placeholders))
  const paragraphs = readParagraphs(parts)
  assertBlocksAlone(paragraphs)
  const styles = readStyles(textOf(parts, STYLES))
  return { placeholders, styles, numberedBefore: countNumbered(paragraphs, styles, parts) }
}

const braced = (name: string) => `{{${name}}}`

function sayMissing(missing: readonly string[], found: readonly string[]): string {
  const has = found.length === 0 ? 'It has none.' : `It has ${found.map(braced).join(', ')}.`
  return `This template does not say where the report goes: write ${missing.map(braced).join(', ')} in a paragraph of its own. ${has}`
}

interface ReadParagraph {
  style: string | undefined
  list: string | undefined
  text: string
}

function readParagraphs(parts: Parts): ReadParagraph[] {
  return pieces(textOf(parts, DOCUMENT), 'w:p').map((xml) => ({
    style: attribute(xml, 'w:pStyle'),
    list: attribute(xml, 'w:numId'),
    text: [...xml.matchAll(WORDS)].map(([, words]) => words ?? '').join(''),
  }))
}

/** A part of a report takes the place of the whole paragraph, so other words in it would be lost. */
function assertBlocksAlone(paragraphs: readonly ReadParagraph[]): void {
  for (const name of Object.keys(BLOCK_PLACEHOLDERS)) {
    const here = paragraphs.filter(({ text }) => text.replaceAll(' ', '').includes(braced(name)))
    if (here.some(({ text }) => text.replaceAll(' ', '') !== braced(name)))
      refuseFile(`Write ${braced(name)} in a paragraph of its own: other words stand beside it.`)
    if (here.length > 1) refuseFile(`Write ${braced(name)} once: it is there ${here.length} times.`)
  }
}

/** For each style that numbers: how many of the template's own paragraphs its list has counted when the report begins. */
function countNumbered(
  paragraphs: readonly ReadParagraph[],
  styles: readonly TemplateStyle[],
  parts: Parts,
): Record<string, number> {
  const body = paragraphs.findIndex(({ text }) => text.replaceAll(' ', '').includes('{{body}}'))
  const plain = defaultStyle(textOf(parts, STYLES))
  const before = paragraphs.slice(0, Math.max(0, body)).map(({ style, list }) => {
    const own = styles.find(({ id }) => id === (style ?? plain))?.list
    return list === undefined ? own : { id: list, level: own?.level ?? 0 }
  })
  const counted = styles.flatMap(({ id, list }) => {
    if (list === null) return []
    const same = before.filter((one) => one?.id === list.id && one.level === list.level)
    return [[id, same.length] as const]
  })
  return Object.fromEntries(counted)
}
