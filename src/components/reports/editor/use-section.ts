import { useEffect, useRef, useState } from 'react'
import type { EditorCommand } from '@/domain/reports/blocks/command'
import { layoutOf } from '@/domain/reports/blocks/layout'
import { typedText } from '@/domain/reports/blocks/typed-lines'
import type { Block, ParagraphBlock } from '@/domain/reports/document'
import type { SectionView } from '@/domain/reports/editor-views'
import { trpc } from '@/trpc/client'
import { isLost, readFault } from '@/trpc/fault'
import { untilAnswered } from '@/trpc/until-answered'
import { keep, readKept, type Typed } from './kept-words'
import { moveInto, neighbourOf, type Side, stepBack } from './other-sections'
import { type History, NO_HISTORY, type Step, useHistory } from './use-history'
import { useWriting } from './writing'

const IDLE_MS = 1200
const AGAIN_MS = 5000
const WAITS =
  'Not saved yet: Milepost cannot be reached. What you typed is kept here, and is saved as soon as it can be.'
const NOT_DONE = 'That was not done: Milepost cannot be reached. Try it again later.'

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
  const [view, setView] = useState(start)
  const [typed, setTyped] = useState<Typed>({})
  const [said, setSaid] = useState('')
  const [theirs, setTheirs] = useState<SectionView | null>(null)
  const undone = useHistory(report, key)
  const now = useRef({ view, typed, theirs, waits: false })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const showTyped = (words: Typed) => {
    now.current.typed = words
    keep(report, key, words)
    setTyped(words)
  }
  const showView = (saved: SectionView) => {
    now.current.view = saved
    setView(saved)
    writing.learn(saved)
  }
  const showTheirs = (other: SectionView | null) => {
    now.current.theirs = other
    setTheirs(other)
  }
  const saySaved = (outcome = '') =>
    setSaid(`${outcome} Saved ${now.current.view.savedAt ?? ''}`.trim())

  async function send(commands: EditorCommand[], sent: Typed): Promise<boolean> {
    const { section, version } = now.current.view
    if (!now.current.waits) setSaid('Saving…')
    try {
      const saved = await untilAnswered(
        () => trpc.editor.editSection.mutate({ key: report, section: key, version, commands }),
        () => setSaid(WAITS),
      )
      now.current.waits = false
      showView(saved)
      forget(sent)
      if (commands.some((one) => one.do !== 'put-back'))
        undone.push({ layout: layoutOf(section) }, saved.version)
      saySaved()
      return true
    } catch (error) {
      return refuse(error, sent)
    }
  }

  const forget = (sent: Typed) => {
    const left = Object.entries(now.current.typed).filter(([one, text]) => sent[one] !== text)
    showTyped(Object.fromEntries(left))
  }

  /** True where what was refused is saved all the same: its answer was lost on the way. */
  async function refuse(error: unknown, sent: Typed): Promise<boolean> {
    const { version } = now.current.view
    const { message, code, fields } = readFault(error)
    now.current.waits = isLost(error)
    if (now.current.waits) {
      setSaid(hasWords(now.current.typed) ? WAITS : NOT_DONE)
      again()
      return false
    }
    const other = code === 'CONFLICT' ? await readNow(report, key) : null
    if (other !== null && other.version !== version) {
      if (!hasWords(sent) || !saysAll(other, sent)) {
        showTheirs(other)
        setSaid(`Not saved: ${message}`)
        return false
      }
      showView(other)
      forget(sent)
      setSaid('Saved')
      return true
    }
    setSaid(other === null ? `Not saved: ${fields[0]?.message ?? message}` : message)
    return false
  }

  const writes = (): EditorCommand[] =>
    Object.entries(now.current.typed).flatMap(([block, text]) =>
      writeOf(now.current.view, block, text),
    )

  async function flush(): Promise<boolean> {
    clearTimeout(timer.current)
    if (now.current.theirs !== null) return false
    const commands = writes()
    return commands.length === 0 || (await send(commands, { ...now.current.typed }))
  }

  function again() {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void next(flush), AGAIN_MS)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is read once, when the page opens
  useEffect(() => {
    const kept = readKept(report, key)
    undone.resume(start.version)
    if (hasWords(kept)) {
      showTyped({ ...kept, ...now.current.typed })
      setSaid('What you typed here earlier was kept. Saving…')
      void next(flush)
    }
    const online = () => void next(flush)
    window.addEventListener('online', online)
    writing.desks.set(key, {
      view: () => now.current.view,
      flush,
      receive(saved) {
        showView(saved)
        undone.set(NO_HISTORY, saved.version)
      },
    })
    return () => {
      clearTimeout(timer.current)
      window.removeEventListener('online', online)
      writing.desks.delete(key)
    }
  }, [])

  const own = { report, key, view: () => now.current.view, show: showView }

  /** Does what changes this section together with another one; the step that undoes it, or null when it was refused. */
  async function withOther(work: () => Promise<Step | null>): Promise<Step | null> {
    try {
      const step = await work()
      if (step === null) setSaid('Not moved: the other section has words that are not saved yet.')
      return step
    } catch (error) {
      await refuse(error, {})
      return null
    }
  }

  async function take(step: Step): Promise<Step | null> {
    if (!('layout' in step)) return withOther(() => stepBack(step, own, writing))
    const present = { layout: layoutOf(now.current.view.section) }
    return (await send([{ do: 'put-back', layout: step.layout }], {})) ? present : null
  }

  const turn = (from: Step[], to: (taken: Step) => History) => () =>
    void next(async () => {
      const step = from.at(-1)
      if (step === undefined || !(await flush())) return
      const taken = await take(step)
      if (taken === null) return
      undone.set(to(taken), now.current.view.version)
      saySaved()
    })

  const { past, future } = undone.history
  return {
    ...{ view, typed, said, theirs, numbers: writing.numbers, referred: writing.referred },
    type(block, text) {
      showTyped({ ...now.current.typed, [block]: text })
      if (!now.current.waits) setSaid('Not saved yet')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void next(flush), IDLE_MS)
    },
    act: (command, outcome) =>
      next(async () => {
        if (!(await flush())) return
        const asked = command(now.current.view)
        if (asked !== null && (await send([asked], {}))) saySaved(outcome)
      }),
    beside: (side) => neighbourOf(key, side, writing)?.heading,
    moveTo: (side, block) =>
      next(async () => {
        if (!(await flush())) return
        const step = await withOther(() => moveInto(side, block, own, writing))
        if (step === null) return
        undone.push(step, now.current.view.version)
        saySaved(`Moved to ${neighbourOf(key, side, writing)?.heading}.`)
      }),
    settle: (change, outcome) =>
      next(async () => {
        if (!(await flush())) return
        const saved = await untilAnswered(
          () => change(now.current.view),
          () => setSaid(WAITS),
        )
        const { history } = undone
        showView(saved)
        undone.set(history, saved.version)
        saySaved(outcome)
      }),
    undo:
      past.length === 0
        ? null
        : turn(past, (taken) => ({ past: past.slice(0, -1), future: [...future, taken] })),
    redo:
      future.length === 0
        ? null
        : turn(future, (taken) => ({ past: [...past, taken], future: future.slice(0, -1) })),
    choose(side) {
      if (theirs === null) return
      showView(theirs)
      showTheirs(null)
      undone.set(NO_HISTORY, theirs.version)
      if (side === 'theirs') {
        showTyped({})
        setSaid('Their text stands.')
      } else void next(flush)
    },
  }
}

const hasWords = (typed: Typed) => Object.keys(typed).length > 0

function writeOf({ section }: SectionView, key: string, text: string): EditorCommand[] {
  const kind = section.blocks.find((block) => block.key === key)?.kind
  if (kind === 'heading') return [{ do: 'write-heading', heading: key, text }]
  return kind === 'paragraph' ? [{ do: 'write', paragraph: key, text }] : []
}

/** Whether the section says all that was sent, word for word. */
const saysAll = ({ section }: SectionView, sent: Typed) =>
  Object.entries(sent).every(([key, text]) => {
    const block = section.blocks.find((one) => one.key === key)
    return block !== undefined && wordsOf(block) === text.trim()
  })

function wordsOf(block: Block): string | undefined {
  if (block.kind === 'heading') return block.text
  return block.kind === 'paragraph' ? typedText(block) : undefined
}

/** The text that stands in the box of a paragraph. */
export function shownText(block: ParagraphBlock, typed: Typed): string {
  return typed[block.key] ?? typedText(block)
}

/** The section as it stands on the server; null when it cannot be read. */
const readNow = (report: string, section: string) =>
  trpc.editor.section.query({ key: report, section }).catch(() => null)
