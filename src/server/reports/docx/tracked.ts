import { diffWordsWithSpace } from 'diff'
import { DeletedTextRun, InsertedTextRun, type IParagraphOptions, Paragraph, TextRun } from 'docx'
import type { ChangedLine, ChangedSentence, LineKind } from '@/domain/reports/changed-lines'
import { printable } from '../printable'
import { LIST } from './numbering'
import { HANG, STYLE } from './styles'

/** Who changed it and when, as Word shows it beside a change. */
export interface Reviser {
  author: string
  date: string
}

const MOST_CHANGES = 1000

interface Look {
  style: string
  list?: { reference: string; level: number }
}

const LOOK: Record<LineKind, Look> = {
  title: { style: STYLE.title },
  part: { style: STYLE.part },
  section: { style: STYLE.section },
  heading: { style: STYLE.heading },
  lead: { style: STYLE.lead },
  caption: { style: 'Caption' },
  'summary-item': { style: STYLE.listed, list: { reference: LIST.summary, level: 0 } },
  recommendation: { style: STYLE.listed, list: { reference: LIST.bullets, level: 0 } },
  paragraph: { style: STYLE.paragraph, list: { reference: LIST.paragraphs, level: 0 } },
  item: { style: STYLE.item, list: { reference: LIST.paragraphs, level: 1 } },
  subitem: { style: STYLE.item, list: { reference: LIST.paragraphs, level: 2 } },
  withheld: { style: STYLE.withheld },
  row: { style: STYLE.tableText },
  appendix: { style: STYLE.listed },
  paper: { style: STYLE.listed, list: { reference: LIST.bullets, level: 0 } },
  'contact-name': { style: STYLE.contactName },
  contact: { style: STYLE.contact },
}

/** Draws lines with what was put in and taken out as changes that Word lets its reader accept or refuse. */
export class Tracker {
  readonly #reviser: Reviser
  #id = 0

  constructor(reviser: Reviser) {
    this.#reviser = reviser
  }

  draw({ kind, is, sentences }: ChangedLine): Paragraph {
    const { style, list } = LOOK[kind]
    return this.drawText(
      style,
      is,
      sentences,
      list === undefined ? {} : this.#numbering(style, list, is),
    )
  }

  drawText(
    style: string,
    is: ChangedLine['is'],
    sentences: readonly ChangedSentence[],
    numbering: Pick<IParagraphOptions, 'numbering' | 'indent' | 'revision'> = {},
  ): Paragraph {
    return new Paragraph({
      style,
      ...numbering,
      ...(is === 'kept' ? {} : { run: this.mark(is) }),
      children: sentences.flatMap((sentence, at) => this.#runs(sentence, at === 0 ? '' : ' ')),
    })
  }

  /** What was taken out counts no more, so that every other paragraph has its number; to refuse that counts it again. */
  #numbering(style: string, list: NonNullable<Look['list']>, is: ChangedLine['is']) {
    if (is !== 'removed') return { numbering: list }
    return {
      numbering: false as const,
      indent: { left: HANG * (list.level + 1) },
      revision: { ...this.#change(), style, numbering: list },
    }
  }

  #change() {
    this.#id += 1
    return { id: this.#id, ...this.#reviser }
  }

  /** The end of a paragraph, and a row of a table, that was put in or taken out is put in or taken out with it. */
  mark(is: ChangedLine['is']) {
    if (is === 'kept') return {}
    return is === 'added' ? { insertion: this.#change() } : { deletion: this.#change() }
  }

  #runs({ before, after }: ChangedSentence, space: string) {
    const earlier = before === null ? '' : space + printable(before)
    const later = after === null ? '' : space + printable(after)
    if (before === null) return [this.#inserted(later)]
    if (after === null) return [this.#deleted(earlier)]
    const pieces = diffWordsWithSpace(earlier, later, { maxEditLength: MOST_CHANGES })
    if (pieces === undefined) return [this.#deleted(earlier), this.#inserted(later)]
    return pieces.map(({ value, added, removed }) => {
      if (added) return this.#inserted(value)
      return removed ? this.#deleted(value) : new TextRun(value)
    })
  }

  #inserted(text: string) {
    return new InsertedTextRun({ text, ...this.#change() })
  }

  #deleted(text: string) {
    return new DeletedTextRun({ text, ...this.#change() })
  }
}
