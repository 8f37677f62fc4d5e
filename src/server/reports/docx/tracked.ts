import { diffWordsWithSpace } from 'diff'
import { DeletedTextRun, InsertedTextRun, Paragraph, TextRun } from 'docx'
import type { ChangedLine, ChangedSentence, LineKind } from '@/domain/reports/changed-lines'
import { printable } from '../printable'
import { LIST } from './numbering'
import { STYLE } from './styles'

/** Who changed it and when, as Word shows it beside a change. */
export interface Reviser {
  author: string
  date: string
}

const MOST_CHANGES = 1000

const LOOK: Record<LineKind, { style: string; list?: { reference: string; level: number } }> = {
  part: { style: STYLE.part },
  section: { style: STYLE.section },
  lead: { style: 'Caption' },
  paragraph: { style: STYLE.paragraph, list: { reference: LIST.paragraphs, level: 0 } },
  item: { style: STYLE.item, list: { reference: LIST.bullets, level: 0 } },
  subitem: { style: STYLE.item, list: { reference: LIST.bullets, level: 0 } },
  row: { style: STYLE.tableText },
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
    const mark = is === 'kept' ? {} : { run: this.#mark(is) }
    return new Paragraph({
      style,
      ...(list === undefined ? {} : { numbering: list }),
      ...mark,
      children: sentences.flatMap((sentence, at) => this.#runs(sentence, at === 0 ? '' : ' ')),
    })
  }

  #change() {
    this.#id += 1
    return { id: this.#id, ...this.#reviser }
  }

  /** The end of a paragraph that was put in or taken out is put in or taken out with it. */
  #mark(is: 'added' | 'removed') {
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
