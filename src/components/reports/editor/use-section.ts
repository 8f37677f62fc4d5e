import { useEffect } from 'react'
import type { EditorCommand } from '@/domain/reports/blocks/command'
import { layoutOf } from '@/domain/reports/blocks/layout'
import { typedText } from '@/domain/reports/blocks/typed-lines'
import type { ParagraphBlock } from '@/domain/reports/document'
import type { SectionView } from '@/domain/reports/editor-views'
import { untilAnswered } from '@/trpc/until-answered'
import { readKept, type Typed } from './kept-words'
import { neighbourOf, type Side } from './other-sections'
import { followHistory, NO_HISTORY, useHistory } from './use-history'
import { hasWords, useSaving, WAITS } from './use-saving'
import { useSteps } from './use-steps'
import { useWriting } from './writing'

const IDLE_MS = 1200

export interface SectionDesk {
  view: SectionView
  typed: Typed
  /** By key of the paragraph, in the whole report. */
  numbers: Readonly<Record<string, number>>
  /** The keys of the paragraphs that something in the report refers to. */
  referred: readonly string[]
  /** 'Saved 10:42am', 'Saving…' or 'Not saved: …'; '' before anything was typed. */
  said: string
  /** What somebody else saved meanwhile; what is typed here is kept until one of both is chosen. */
  theirs: SectionView | null
  type: (block: string, text: string) => void
  /** Saves what is typed, then does what that gives, read from the section as it is then. */
  act: (command: (view: SectionView) => EditorCommand | null, outcome: string) => Promise<void>
  /** The heading of the section before or after; undefined where there is none. */
  beside: (side: Side) => string | undefined
  /** Moves a block to the end of the section before, or to the start of the one after. */
  moveTo: (side: Side, block: string) => Promise<void>
  /** Saves what is typed, then sends what changes the section by another way. Throws what is refused. */
  settle: (send: (view: SectionView) => Promise<SectionView>, outcome: string) => Promise<void>
  undo: (() => void) | null
  redo: (() => void) | null
  choose: (side: 'mine' | 'theirs') => void
}

/** One section while it is written in: saved as it is typed, one save after another, nothing typed ever thrown away. */
export function useSection(report: string, start: SectionView): SectionDesk {
  const { key } = start.section
  const writing = useWriting()
  const { next } = writing
  const undone = useHistory(report, key)
  const saving = useSaving(report, start, (before, commands, version) => {
    if (commands.some((one) => one.do !== 'put-back'))
      undone.push({ layout: layoutOf(before) }, version)
  })
  const { now, say, saySaved, show, flush } = saving
  const steps = useSteps(report, key, saving, undone)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is read once, when the page opens
  useEffect(() => {
    const kept = readKept(report, key)
    undone.resume(start.version)
    if (hasWords(kept)) {
      show({ typed: { ...kept, ...now().typed } })
      say('What you typed here earlier was kept. Saving…')
      void next(flush)
    }
    const online = () => void next(flush)
    window.addEventListener('online', online)
    writing.desks.set(key, {
      view: () => now().view,
      flush,
      receive(view, block) {
        const passage = { block, before: now().view.section, after: view.section }
        show({ view })
        undone.set(followHistory(undone.now(), passage), view.version)
      },
    })
    return () => {
      saving.stop()
      window.removeEventListener('online', online)
      writing.desks.delete(key)
    }
  }, [])

  const { view, typed, said, theirs } = saving
  return {
    ...{ view, typed, said, theirs, numbers: writing.numbers, referred: writing.referred },
    ...steps,
    type(block, text) {
      show({ typed: { ...now().typed, [block]: text } })
      if (!now().waits) say('Not saved yet')
      saving.flushIn(IDLE_MS)
    },
    act: (command, outcome) =>
      next(async () => {
        if (!(await flush())) return
        const asked = command(now().view)
        if (asked !== null && (await saving.send([asked], {}))) saySaved(outcome)
      }),
    beside: (side) => neighbourOf(key, side, writing)?.heading,
    settle: (change, outcome) =>
      next(async () => {
        if (!(await flush())) return
        const saved = await untilAnswered(
          () => change(now().view),
          () => say(WAITS),
        )
        show({ view: saved })
        undone.follow(saved.version)
        saySaved(outcome)
      }),
    choose(side) {
      if (theirs === null) return
      undone.set(NO_HISTORY, theirs.version)
      if (side === 'theirs') {
        show({ view: theirs, theirs: null, typed: {} })
        say('Their text stands.')
      } else {
        show({ view: theirs, theirs: null })
        void next(flush)
      }
    },
  }
}

/** The text that stands in the box of a paragraph. */
export function shownText(block: ParagraphBlock, typed: Typed): string {
  return typed[block.key] ?? typedText(block)
}
