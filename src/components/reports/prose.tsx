import type { ReactNode } from 'react'
import type { Sentence } from '@/domain/reports/document'

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

/** Sentences one after the other, with one space between them. */
export function Sentences({ of }: { of: readonly Sentence[] }) {
  return <Prose>{of.map(({ text }) => text).join(' ')}</Prose>
}
