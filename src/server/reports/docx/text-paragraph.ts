import { FileChild } from 'docx'
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

/**
 * A paragraph of one style and one run of text. It gives the Word writer the same XML as a general paragraph would, in
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
    const text = { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, this.#text] }
    return { 'w:p': [{ 'w:pPr': properties }, { 'w:r': [text] }] }
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

/** The heading of a part of the paper (1) or of a section of the main report (2). */
export function drawHeading(
  text: string,
  level: 1 | 2,
  options: TextParagraphOptions = {},
): TextParagraph {
  return new TextParagraph(level === 1 ? STYLE.part : STYLE.section, text, options)
}
