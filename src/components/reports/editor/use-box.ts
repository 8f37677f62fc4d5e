import { useLayoutEffect, useRef, useState } from 'react'
import { useEarlyText } from '@/components/ui/use-early-text'
import { isSameTyped } from '@/domain/reports/blocks/typed-lines'
import { boxId } from './boxes'
import type { SectionDesk } from './use-section'

interface Box {
  id: string
  text: string
  type: (text: string) => void
  /** What every box of a block is given. */
  attributes: {
    id: string
    /** Its text, but for the moment in which the page comes alive. */
    value: string
    onChange: (event: { target: { value: string } }) => void
    'aria-describedby': string
    'aria-invalid': true | undefined
    autoComplete: 'off'
    spellCheck: true
    lang: 'en-GB'
  }
}

/** The notes on what is written in a box. */
export const notesId = (box: string): string => `${box}-notes`

/**
 * The text in the box of a block. Saving sets spaces, and the letters of items, in order; the box keeps what was typed as
 * it was typed, for its author may be writing on, and a box that is given another text moves the caret to its end.
 */
export function useBox(
  desk: Pick<SectionDesk, 'type' | 'typed' | 'refused'>,
  key: string,
  saved: string,
): Box {
  const id = boxId(key)
  const early = useEarlyText(id, saved)
  const [inHand, setInHand] = useState<string | null>(null)
  const text = desk.typed[key] ?? (inHand !== null && isSameTyped(inHand, saved) ? inHand : saved)
  const type = (words: string) => {
    setInHand(words)
    desk.type(key, words)
  }
  const first = useRef(early)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed early is told once
  useLayoutEffect(() => {
    if (first.current !== null) type(first.current)
  }, [])
  const attributes = {
    ...{ id, value: early ?? text, 'aria-describedby': notesId(id) },
    'aria-invalid': desk.refused[key] === undefined ? undefined : (true as const),
    onChange: ({ target }: { target: { value: string } }) => type(target.value),
    ...({ autoComplete: 'off', spellCheck: true, lang: 'en-GB' } as const),
  }
  return { id, text, type, attributes }
}
