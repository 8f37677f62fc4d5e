import { useEffect, useRef, useState } from 'react'
import type { EditorCommand } from '@/domain/reports/blocks/command'
import { type Layout, layoutOf } from '@/domain/reports/blocks/layout'
import { typedText } from '@/domain/reports/blocks/typed-lines'
import type { ParagraphBlock } from '@/domain/reports/document'
import type { SectionView } from '@/domain/reports/editor-views'
import { trpc } from '@/trpc/client'
import { readFault } from '@/trpc/fault'
import { untilAnswered } from '@/trpc/until-answered'
import { keep, readKept, type Typed } from './kept-words'

const IDLE_MS = 1200
const AGAIN_MS = 8000

export interface SectionDesk {
  view: SectionView
  typed: Typed
  /** 'Saved 10:42am', 'Saving…' or 'Not saved: …'; '' before anything was typed. */
  said: string
  /** What somebody else saved meanwhile; what is typed here is kept until one of both is chosen. */
  theirs: SectionView | null
  type: (paragraph: string, text: string) => void
  /** Saves what is typed, then does what that gives, read from the section as it is then. */
  act: (command: (view: SectionView) => EditorCommand | null, outcome: string) => Promise<void>
  undo: (() => void) | null
  redo: (() => void) | null
  settle: (side: 'mine' | 'theirs') => void
}

/** One section while it is written in: saved as it is typed, one save after another, nothing typed ever thrown away. */
export function useSection(report: string, start: SectionView): SectionDesk {
  const { key } = start.section
  const [view, setView] = useState(start)
  const [typed, setTyped] = useState<Typed>({})
  const [said, setSaid] = useState('')
  const [theirs, setTheirs] = useState<SectionView | null>(null)
  const [undone, setUndone] = useState<{ past: Layout[]; future: Layout[] }>(NOTHING)
  const now = useRef({ view, typed, theirs })
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const showTyped = (next: Typed) => {
    now.current.typed = next
    keep(report, key, next)
    setTyped(next)
  }
  const showView = (next: SectionView) => {
    now.current.view = next
    setView(next)
  }
  const showTheirs = (next: SectionView | null) => {
    now.current.theirs = next
    setTheirs(next)
  }

  async function send(commands: EditorCommand[], sent: Typed): Promise<boolean> {
    setSaid('Saving…')
    const { section, version } = now.current.view
    const before = layoutOf(section)
    try {
      const saved = await untilAnswered(
        () => trpc.editor.editSection.mutate({ key: report, section: key, version, commands }),
        () => setSaid('The connection was lost. Trying again…'),
      )
      showView(saved)
      const left = Object.entries(now.current.typed).filter(([one, text]) => sent[one] !== text)
      showTyped(Object.fromEntries(left))
      if (commands.some((one) => one.do !== 'put-back'))
        setUndone(({ past }) => ({ past: [...past, before].slice(-100), future: [] }))
      setSaid(`Saved ${saved.savedAt ?? ''}`.trim())
      return true
    } catch (error) {
      const { message, code, fields } = readFault(error)
      const other = code === 'CONFLICT' ? await readNow(report, key) : null
      if (other !== null && other.version !== version) showTheirs(other)
      const isRefused = other !== null && other.version === version
      setSaid(isRefused ? message : `Not saved: ${fields[0]?.message ?? message}`)
      if (code === null) again()
      return false
    }
  }

  const writes = (): EditorCommand[] =>
    Object.entries(now.current.typed).flatMap(([paragraph, text]) =>
      has(now.current.view, paragraph) ? [{ do: 'write', paragraph, text }] : [],
    )

  async function flush(): Promise<boolean> {
    clearTimeout(timer.current)
    if (now.current.theirs !== null) return false
    const commands = writes()
    return commands.length === 0 || (await send(commands, { ...now.current.typed }))
  }

  function next<Result>(work: () => Promise<Result>): Promise<Result> {
    const run = queue.current.then(work)
    queue.current = run.catch(() => {})
    return run
  }

  function again() {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void next(flush), AGAIN_MS)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is read once, when the page opens
  useEffect(() => {
    const kept = readKept(report, key)
    if (Object.keys(kept).length > 0) {
      showTyped(kept)
      setSaid('What you typed here earlier was kept. Saving…')
      void next(flush)
    }
    const online = () => void next(flush)
    window.addEventListener('online', online)
    return () => {
      clearTimeout(timer.current)
      window.removeEventListener('online', online)
    }
  }, [])

  async function putBack(from: Layout[], to: (layout: Layout, now: Layout) => typeof undone) {
    await next(async () => {
      const layout = from.at(-1)
      if (layout === undefined || !(await flush())) return
      const present = layoutOf(now.current.view.section)
      if (await send([{ do: 'put-back', layout }], {})) setUndone(to(layout, present))
    })
  }

  const { past, future } = undone
  return {
    view,
    typed,
    said,
    theirs,
    type(paragraph, text) {
      showTyped({ ...now.current.typed, [paragraph]: text })
      setSaid('Not saved yet')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void next(flush), IDLE_MS)
    },
    act: (command, outcome) =>
      next(async () => {
        if (!(await flush())) return
        const asked = command(now.current.view)
        if (asked !== null && (await send([asked], {})))
          setSaid(`${outcome} Saved ${now.current.view.savedAt ?? ''}`.trim())
      }),
    undo:
      past.length === 0
        ? null
        : () =>
            void putBack(past, (_layout, present) => ({
              past: past.slice(0, -1),
              future: [...future, present],
            })),
    redo:
      future.length === 0
        ? null
        : () =>
            void putBack(future, (_layout, present) => ({
              past: [...past, present],
              future: future.slice(0, -1),
            })),
    settle(side) {
      if (theirs === null) return
      showView(theirs)
      showTheirs(null)
      setUndone(NOTHING)
      if (side === 'theirs') {
        showTyped({})
        setSaid('Their text stands.')
      } else void next(flush)
    },
  }
}

const NOTHING: { past: Layout[]; future: Layout[] } = { past: [], future: [] }

const has = ({ section }: SectionView, paragraph: string) =>
  section.blocks.some((block) => block.kind === 'paragraph' && block.key === paragraph)

/** The text that stands in the box of a paragraph. */
export function shownText(block: ParagraphBlock, typed: Typed): string {
  return typed[block.key] ?? typedText(block)
}

/** The section as it stands on the server; null when it cannot be read. */
const readNow = (report: string, section: string) =>
  trpc.editor.section.query({ key: report, section }).catch(() => null)
