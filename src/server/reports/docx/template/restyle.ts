import { FileChild } from 'docx'
import type { StyleMap, TemplateFindings, TemplateStyle } from '@/domain/word-templates/views'
import { LETTERS } from './lists'
import { ownStyleId } from './own-styles'

type WordContext = Parameters<FileChild['prepForXml']>[0]
type WordElement = NonNullable<ReturnType<FileChild['prepForXml']>>

export interface Look {
  styles: StyleMap
  findings: Pick<TemplateFindings, 'styles' | 'numberedBefore'>
}

/** What stays with the next paragraph, and the outline level of the headings, whether the style of a template says so or not. */
const STAYS_WITH_NEXT = ['Heading1', 'Heading2', 'Heading3', 'Lead', 'Caption']
const OUTLINE_LEVELS = new Map([
  ['Heading1', 0],
  ['Heading2', 1],
  ['Heading3', 2],
])
const WORD_JOINER = '\u2060'
const REFERENCE = /^ REF paragraph_(\d+) /

/** Text in which no placeholder of a template stands, whatever an author wrote. */
export const withoutPlaceholders = (text: string): string =>
  text.replaceAll('{{', `{${WORD_JOINER}{`)

/** Whether a value of the tree that the Word writer makes is an element, by its name. */
function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function change(value: unknown, of: (name: string, inner: unknown) => unknown): unknown {
  if (typeof value === 'string') return withoutPlaceholders(value)
  if (Array.isArray(value)) return value.map((one) => change(one, of))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, change(of(name, inner), of)]),
  )
}

const attributeOf = (inner: unknown, name: string): unknown => {
  const holder = Array.isArray(inner) ? inner.find((one) => isObject(one) && '_attr' in one) : inner
  const attributes = isObject(holder) ? holder._attr : undefined
  return isObject(attributes) ? attributes[name] : undefined
}

const value = (of: string | number) => ({ _attr: { 'w:val': of } })
const listOf = (level: number, list: string) => [
  { 'w:ilvl': value(level) },
  { 'w:numId': value(list) },
]

function numberOf(inner: unknown, name: string): number {
  const holder = Array.isArray(inner)
    ? inner.find((one) => isObject(one) && name in one)
    : undefined
  return Number(isObject(holder) ? attributeOf(holder[name], 'w:val') : Number.NaN)
}

/** The properties of a paragraph: after its style, that it stays with the next one, where it does. */
function keptWithNext(style: string, properties: readonly unknown[]): unknown[] {
  const [first, ...rest] = properties
  const says = rest.some((one) => isObject(one) && 'w:keepNext' in one)
  const keep = STAYS_WITH_NEXT.includes(style) && !says ? [{ 'w:keepNext': { _attr: {} } }] : []
  return [first, ...keep, ...rest]
}

/**
 * The paragraphs and tables of a report in the styles of a template. Where the template's own style numbers its paragraphs
 * the number is left to it, so it runs on from the template's own; items then are lettered in a list for each paragraph.
 */
export class Dresser {
  readonly #look: Look
  readonly #offset: number
  #lists = 0

  constructor(look: Look) {
    this.#look = look
    const numbered = look.styles.NumberedParagraph
    this.#offset = numbered === null ? 0 : (look.findings.numberedBefore[numbered] ?? 0)
  }

  dress(children: readonly FileChild[]): FileChild[] {
    return children.map((child) => new Dressed(child, (xml, file) => this.#change(xml, file)))
  }

  #listOf(style: string): TemplateStyle['list'] {
    const id = style in this.#look.styles ? this.#mapped(style) : null
    return this.#look.findings.styles.find((one) => one.id === id)?.list ?? null
  }

  #mapped(style: string): string | null {
    const entry = Object.entries(this.#look.styles).find(([role]) => role === style)
    return entry?.[1] ?? null
  }

  #change(xml: WordElement, file: WordContext['file']): WordElement {
    const changed = change(xml, (name, inner) => {
      if (name === 'w:pPr') return this.#properties(inner, file)
      if (name === 'w:fldSimple') return this.#reference(inner)
      return inner
    })
    return isObject(changed) ? changed : xml
  }

  #properties(inner: unknown, file: WordContext['file']): unknown {
    if (!Array.isArray(inner)) return inner
    const style = attributeOf(
      inner.find((one) => isObject(one) && 'w:pStyle' in one)?.['w:pStyle'],
      'w:val',
    )
    if (typeof style !== 'string') return inner
    if (style === 'NumberedParagraph') this.#lists += 1
    const level = OUTLINE_LEVELS.get(style)
    return keptWithNext(style, inner)
      .map((one) => {
        if (!isObject(one)) return one
        if ('w:pStyle' in one)
          return { 'w:pStyle': value(this.#mapped(style) ?? ownStyleId(style)) }
        if ('w:numPr' in one) return { 'w:numPr': this.#numbering(style, one['w:numPr'], file) }
        return one
      })
      .filter((one) => !(isObject(one) && 'w:numPr' in one && one['w:numPr'] === null))
      .concat(level === undefined ? [] : [{ 'w:outlineLvl': value(level) }])
  }

  /** Null: the style says it. */
  #numbering(style: string, own: unknown, { Numbering }: WordContext['file']): unknown {
    const level = numberOf(own, 'w:ilvl')
    const numId = numberOf(own, 'w:numId')
    const written = Numbering.ConcreteNumbering.find((one) => one.numId === numId)
    const asWritten = listOf(level, `{${written?.reference}-${written?.instance}}`)
    if (style === 'NumberedParagraph') return this.#listOf(style) === null ? asWritten : null
    if (style !== 'LetteredItem') return asWritten
    const list = this.#listOf(style)
    if (list !== null) return level === 1 ? null : listOf(list.level + level - 1, list.id)
    if (this.#listOf('NumberedParagraph') === null) return asWritten
    Numbering.createConcreteNumberingInstance(LETTERS, this.#lists)
    return listOf(level - 1, `{${LETTERS}-${this.#lists}}`)
  }

  #reference(inner: unknown): unknown {
    const [, number] = REFERENCE.exec(String(attributeOf(inner, 'w:instr') ?? '')) ?? []
    if (number === undefined || !Array.isArray(inner)) return inner
    const printed = String(Number(number) + this.#offset)
    return [inner[0], { 'w:r': [{ 'w:t': [printed] }] }]
  }
}

class Dressed extends FileChild {
  readonly #child: FileChild
  readonly #change: (xml: WordElement, file: WordContext['file']) => WordElement

  constructor(
    child: FileChild,
    change: (xml: WordElement, file: WordContext['file']) => WordElement,
  ) {
    super('w:p')
    this.#child = child
    this.#change = change
  }

  override prepForXml(context: WordContext): WordElement | undefined {
    const xml = this.#child.prepForXml(context)
    return xml === undefined ? undefined : this.#change(xml, context.file)
  }
}
