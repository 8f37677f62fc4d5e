import type { EditorCommand } from '@/domain/reports/blocks/command'
import { layoutOf } from '@/domain/reports/blocks/layout'
import { typedText } from '@/domain/reports/blocks/typed-lines'
import type { ParagraphBlock } from '@/domain/reports/document'
import type { SectionView } from '@/domain/reports/editor-views'
import { untilAnswered } from '@/trpc/until-answered'
import type { Typed } from './kept-words'
import { neighbourOf, type Side } from './other-sections'
import { useDesk } from './use-desk'
import { NO_HISTORY, useHistory } from './use-history'
import { useSaving, WAITS } from './use-saving'
import { useSteps } from './use-steps'
import { useWriting } from './writing'

const IDLE_MS = 1200

export interface SectionDesk {
  view: SectionView
  typed: Typed
  /** Why what is typed in a box cannot be saved as it is, by key of its block. */
  refused: Typed
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
  const { next, numbers, referred } = writing
  const undone = useHistory(report, key)
  const saving = useSaving(report, start, (before, commands, version) => {
    if (commands.some((one) => one.do !== 'put-back'))
      undone.push({ layout: layoutOf(before) }, version)
  })
  const steps = useSteps(report, key, saving, undone)
  useDesk(report, start, saving, undone)
  const { view, typed, said, theirs, refused, now, say, saySaved, show, flush } = saving
  return {
    ...{ view, typed, said, theirs, refused, numbers, referred },
    ...steps,
    type(block, text) {
      const { [block]: _why, ...refused } = now().refused
      show({ typed: { ...now().typed, [block]: text }, refused })
      if (!now().waits) say('Not saved yet')
      saving.flushIn(IDLE_MS)
    },
    act: (command, outcome) =>
      next(async () => {
        const isSaved = await flush()
        const asked = command(now().view)
        const left = asked === null || isSaved ? {} : wordsLeftBy(asked, now())
        if (asked === null || left === null) return
        if (await saving.send([asked], left)) saySaved(outcome)
      }),
    beside: (side) => neighbourOf(key, side, writing)?.heading,
    settle: (change, outcome) =>
      next(async () => {
        if (!(await flush())) return
        const send = () => change(now().view)
        const saved = await untilAnswered(send, () => say(WAITS))
        show({ view: saved })
        undone.follow(saved.version)
        saySaved(outcome)
      }),
    choose(side) {
      if (theirs === null) return
      undone.set(NO_HISTORY, theirs.version)
      show({ view: theirs, theirs: null, ...(side === 'theirs' && { typed: {}, refused: {} }) })
      if (side === 'theirs') say('Their text stands.')
      else void next(flush)
    },
  }
}

/**
 * Words that cannot be saved as they are go with their block when it is deleted, or when its draft comes back: those words,
 * or null where they keep anything else from being done.
 */
function wordsLeftBy(
  asked: EditorCommand,
  { typed, refused }: Pick<SectionDesk, 'typed' | 'refused'>,
) {
  const block =
    asked.do === 'delete-heading'
      ? asked.heading
      : asked.do === 'delete' || asked.do === 'restore'
        ? asked.paragraph
        : undefined
  const words = block === undefined || refused[block] === undefined ? undefined : typed[block]
  return block === undefined || words === undefined ? null : { [block]: words }
}

/** The text that stands in the box of a paragraph. */
export function shownText(block: ParagraphBlock, typed: Typed): string {
  return typed[block.key] ?? typedText(block)
}
