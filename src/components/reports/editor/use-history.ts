import { useRef, useState } from 'react'
import { followPassage, holdsBlock, type Passage } from '@/domain/reports/blocks/follow-layout'
import type { Layout } from '@/domain/reports/blocks/layout'

/** A step that undoes another: the section as it stood, or a block that goes to another section or is fetched from there. */
export type Step =
  | { layout: Layout }
  | { send: string; other: string; after: string | null }
  | { fetch: string; other: string; after: string | null }

export interface History {
  past: Step[]
  future: Step[]
}

export const NO_HISTORY: History = { past: [], future: [] }

const MOST = 30

/** What can be undone once another section has sent a block here, or has fetched one: all but what was done with that block between the two. */
export function followHistory({ past, future }: History, passage: Passage): History {
  const follow = (steps: readonly Step[]) =>
    steps.flatMap((step): Step[] => {
      if ('layout' in step) return [{ layout: followPassage(step.layout, passage) }]
      const block = 'send' in step ? step.send : step.fetch
      return block === passage.block ? [] : [step]
    })
  return { past: follow(past), future: follow(future) }
}

/**
 * What can be undone once somebody else has saved words: those of a block, or of the whole section. To put back how it
 * stood with them would put earlier words over theirs; moves between sections take the words as they are.
 */
export function keepingWords({ past, future }: History, block?: string): History {
  const isSafe = (step: Step) =>
    !('layout' in step) || (block !== undefined && !holdsBlock(step.layout, block))
  return { past: past.filter(isSafe), future: future.filter(isSafe) }
}

export interface KeptHistory {
  history: History
  /** As it is at this moment, also between two renderings. */
  now: () => History
  /** What was done; what was undone before can no longer be done again. */
  push: (step: Step, version: number) => void
  set: (history: History, version: number) => void
  /** What was done can still be undone from that version of the section. */
  follow: (version: number) => void
  /** Takes up what this window had before it was loaded again, unless the section has changed since. */
  resume: (version: number) => void
}

/** What can be undone in a section. It is kept in this window with the version of the section that it leads back from. */
export function useHistory(report: string, section: string): KeptHistory {
  const [history, show] = useState(NO_HISTORY)
  const now = useRef(history)
  const name = `milepost:undo:${report}:${section}`
  const set = (next: History, version: number) => {
    now.current = next
    show(next)
    keep(name, next, version)
  }
  return {
    history,
    now: () => now.current,
    set,
    follow: (version) => set(now.current, version),
    push: (step, version) =>
      set({ past: [...now.current.past, step].slice(-MOST), future: [] }, version),
    resume(version) {
      const kept = read(name, version)
      if (kept !== null) set(kept, version)
    },
  }
}

function keep(name: string, history: History, version: number): void {
  try {
    if (history.past.length + history.future.length === 0) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, JSON.stringify({ version, ...history }))
  } catch {}
}

function read(name: string, version: number): History | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? 'null')
    return isHistoryOf(kept, version) ? { past: kept.past, future: kept.future } : null
  } catch {
    return null
  }
}

/** Guarantee: only `keep` writes under that name, and the server checks every step that it is sent. */
function isHistoryOf(kept: unknown, version: number): kept is History {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'version' in kept &&
    kept.version === version &&
    'past' in kept &&
    Array.isArray(kept.past) &&
    'future' in kept &&
    Array.isArray(kept.future)
  )
}
