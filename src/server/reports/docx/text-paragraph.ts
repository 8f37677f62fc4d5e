import { FileChild } from 'docx'
import { splitReferences } from '@/domain/reports/references'
import { printable } from '../printable'
import { STYLE } from './styles'

type WordContext = Parameters<FileChild['prepForXml']>[0]
type WordElement = NonNullable<ReturnType<FileChild['prepForXml']>>

/** `list` is a list of `numbering.ts` with the level in it; `before` and `after` are in twentieths of a point. */
export interface TextParagraphOptions {
  list?: { reference: string; level: number }
  keepNext?: boolean
  onNewPage?: boolean
  before?: number
  after?: number
  /** The number of a paragraph that others refer to. */
  bookmark?: number
}

function element(name: string, attributes: Record<string, string | number> = {}): WordElement {
  return { [name]: { _attr: attributes } }
}

function spacing({ before, after }: TextParagraphOptions): WordElement[] {
  if (before === undefined && after === undefined) return []
  return [
    element('w:spacing', {
      ...(before === undefined ? {} : { 'w:before': before }),
      ...(after === undefined ? {} : { 'w:after': after }),
    }),
  ]
}

function run(text: string): WordElement {
  return { 'w:r': [{ 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, text] }] }
}

const bookmarkName = (number: number) => `paragraph_${number}`

/** A field that Word keeps at the number of the paragraph; the number that it has now stands in it already. */
function reference(number: number): WordElement {
  const code = ` REF ${bookmarkName(number)} \\r \\h `
  return { 'w:fldSimple': [{ _attr: { 'w:instr': code } }, run(String(number))] }
}

function bookmarkOf(number: number, words: readonly WordElement[]): WordElement[] {
  return [
    element('w:bookmarkStart', { 'w:id': number, 'w:name': bookmarkName(number) }),
    ...words,
    element('w:bookmarkEnd', { 'w:id': number }),
  ]
}

/**
 * A paragraph of one style and of text, references in it as fields. It gives the Word writer the same XML as a general paragraph would, in
 * half the time: a long report is almost nothing else.
 */
export class TextParagraph extends FileChild {
  readonly #style: string
  readonly #text: string
  readonly #options: TextParagraphOptions

  constructor(style: string, text: string, options: TextParagraphOptions = {}) {
    super('w:p')
    this.#style = style
    this.#text = printable(text)
    this.#options = options
  }

  override prepForXml({ file }: WordContext): WordElement {
    const properties = [
      element('w:pStyle', { 'w:val': this.#style }),
      ...(this.#options.keepNext === true ? [element('w:keepNext')] : []),
      ...(this.#options.onNewPage === true ? [element('w:pageBreakBefore')] : []),
      ...this.#numbering(file),
      ...spacing(this.#options),
    ]
    const { bookmark } = this.#options
    const runs = splitReferences(this.#text).flatMap((part) =>
      typeof part === 'number' ? [run('paragraph '), reference(part)] : [run(part)],
    )
    const words = runs.length === 0 ? [run('')] : runs
    const marked = bookmark === undefined ? words : [...bookmarkOf(bookmark, words)]
    return { 'w:p': [{ 'w:pPr': properties }, ...marked] }
  }

  #numbering({ Numbering }: WordContext['file']): WordElement[] {
    const { list } = this.#options
    if (list === undefined) return []
    Numbering.createConcreteNumberingInstance(list.reference, 0)
    const instance = Numbering.ConcreteNumbering.find(
      ({ reference }) => reference === list.reference,
    )
    if (instance === undefined) throw new Error(`No list is defined as "${list.reference}"`)
    return [
      {
        'w:numPr': [
          element('w:ilvl', { 'w:val': list.level }),
          element('w:numId', { 'w:val': instance.numId }),
        ],
      },
    ]
  }
}

const HEADINGS = { 1: STYLE.part, 2: STYLE.section, 3: STYLE.heading } as const

/** The heading of a part of the paper (1), of a section of the main report (2), or within a section (3). */
export function drawHeading(
  text: string,
  level: keyof typeof HEADINGS,
  options: TextParagraphOptions = {},
): TextParagraph {
  return new TextParagraph(HEADINGS[level], text, options)
}
