import { useRef, useState } from 'react'
import type { SectionView } from '@/domain/reports/editor-views'
import { keep, type Typed } from './kept-words'
import { useWriting } from './writing'

interface State {
  view: SectionView
  typed: Typed
  theirs: SectionView | null
  /** Why what is typed in a box cannot be saved as it is, by key of its block. */
  refused: Typed
  /** Whether the last save could not reach the server. */
  waits: boolean
}

export interface Shown extends State {
  said: string
  /** As it is at this moment, also between two renderings. */
  now: () => State
  say: (words: string) => void
  saySaved: (outcome?: string) => void
  show: (change: Partial<State>) => void
}

/** What a section shows: as it was saved, what is typed in it since, what somebody else saved meanwhile, and what is said of that. */
export function useShown(report: string, start: SectionView): Shown {
  const { learn } = useWriting()
  const [state, setState] = useState<State>({
    ...{ view: start, typed: {}, theirs: null, refused: {}, waits: false },
  })
  const [said, say] = useState('')
  const latest = useRef(state)
  const now = () => latest.current
  return {
    ...state,
    ...{ said, now, say },
    saySaved: (outcome = '') => say(`${outcome} Saved ${now().view.savedAt ?? ''}`.trim()),
    show(change) {
      const refused = stillTyped(latest.current.refused, change.typed)
      latest.current = { ...latest.current, refused, ...change }
      setState(latest.current)
      if (change.typed !== undefined) keep(report, start.section.key, change.typed)
      if (change.view !== undefined) learn(change.view)
    },
  }
}

/** What is typed now but for what was sent: its author may have written on since. */
export const without = ({ now }: Shown, sent: Typed): Typed =>
  Object.fromEntries(Object.entries(now().typed).filter(([one, text]) => sent[one] !== text))

/** Why boxes are refused, but for those whose words are saved or gone. */
const stillTyped = (refused: Typed, typed: Typed | undefined): Typed =>
  typed === undefined
    ? refused
    : Object.fromEntries(Object.entries(refused).filter(([block]) => typed[block] !== undefined))
