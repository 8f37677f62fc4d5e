'use client'

import { createContext, type ReactNode, use, useMemo, useRef, useState } from 'react'
import type { SectionView } from '@/domain/reports/editor-views'

/** What the other sections of the page may ask of one. */
export interface OtherDesk {
  view: () => SectionView
  /** Saves what is typed; false when it could not be. */
  flush: () => Promise<boolean>
  /** Shows the section as it was saved from elsewhere on the page: a block of that key came into it, or went from it. */
  receive: (view: SectionView, block: string) => void
  /** Shows the section as somebody else saved it meanwhile. */
  renew: (view: SectionView) => void
}

export interface Writing {
  /** For whom the page was opened. */
  writer: number
  /** In the order of the paper. */
  sections: readonly { key: string; heading: string }[]
  /** By key of the paragraph, as the last save of any section left them. */
  numbers: Readonly<Record<string, number>>
  /** The keys of the paragraphs that something refers to. */
  referred: readonly string[]
  learn: (view: SectionView) => void
  /** One save after another, whatever section it is of. */
  next: <Result>(work: () => Promise<Result>) => Promise<Result>
  desks: Map<string, OtherDesk>
}

const WritingContext = createContext<Writing | null>(null)

type Known = Pick<SectionView, 'numbers' | 'referred' | 'reportVersion'>

/** What the sections of a page share while they are written in. */
export function WritingDesk({
  writer,
  sections,
  known,
  children,
}: Pick<Writing, 'writer' | 'sections'> & { known: Known; children: ReactNode }) {
  const [latest, setLatest] = useState(known)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const desks = useRef(new Map<string, OtherDesk>())
  const writing = useMemo(
    (): Writing => ({
      writer,
      sections,
      numbers: latest.numbers,
      referred: latest.referred,
      learn: ({ numbers, referred, reportVersion }) =>
        setLatest((before) =>
          before.reportVersion > reportVersion ? before : { numbers, referred, reportVersion },
        ),
      next(work) {
        const run = queue.current.then(work)
        queue.current = run.catch(() => {})
        return run
      },
      desks: desks.current,
    }),
    [writer, sections, latest],
  )
  return <WritingContext value={writing}>{children}</WritingContext>
}

/** Throws outside a `WritingDesk`. */
export function useWriting(): Writing {
  const writing = use(WritingContext)
  if (writing === null) throw new Error('A section is written in within a WritingDesk')
  return writing
}
