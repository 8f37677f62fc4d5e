import type { ReactNode } from 'react'
import type { Sentence } from '@/domain/reports/document'
import { referenceInWords, splitReferences } from '@/domain/reports/references'

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December'
const PRINTED_DATE = new RegExp(`\\b((?:\\d{1,2} )?(?:${MONTHS}) \\d{4})\\b`)

/** Text whose dates (`21 July 2020`, `July 2020`) never break across lines. */
export function Prose({ children }: { children: string }): ReactNode {
  const parts = children.split(PRINTED_DATE)
  return parts.map((part, place) =>
    place % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
      <span key={place} className="date">
        {part}
      </span>
    ),
  )
}

/** Sentences one after the other, with one space between them; a reference leads to the paragraph that it names. */
export function Sentences({ of }: { of: readonly Sentence[] }): ReactNode {
  return splitReferences(of.map(({ text }) => text).join(' ')).map((part, place) =>
    typeof part === 'number' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
      <a key={place} href={`#paragraph-${part}`}>
        {referenceInWords(part)}
      </a>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
      <Prose key={place}>{part}</Prose>
    ),
  )
}
