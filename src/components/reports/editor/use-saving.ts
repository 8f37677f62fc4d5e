import { useRef, useState } from 'react'
import type { EditorCommand } from '@/domain/reports/blocks/command'
import { typedText } from '@/domain/reports/blocks/typed-lines'
import type { Block, DocumentSection } from '@/domain/reports/document'
import type { SectionView } from '@/domain/reports/editor-views'
import { trpc } from '@/trpc/client'
import { isLost, readFault } from '@/trpc/fault'
import { untilAnswered } from '@/trpc/until-answered'
import { keep, type Typed } from './kept-words'
import { useWriting } from './writing'

const AGAIN_MS = 5000
export const WAITS =
  'Not saved yet: Milepost cannot be reached. What you typed is kept here, and is saved as soon as it can be.'
const NOT_DONE = 'That was not done: Milepost cannot be reached. Try it again later.'

interface State {
  view: SectionView
  typed: Typed
  theirs: SectionView | null
  /** Whether the last save could not reach the server. */
  waits: boolean
}

export interface Saving extends State {
  said: string
  /** As it is at this moment, also between two renderings. */
  now: () => State
  say: (words: string) => void
  saySaved: (outcome?: string) => void
  show: (change: Partial<State>) => void
  /** Sends commands at the version that is shown. False when they were refused, or could not be sent. */
  send: (commands: EditorCommand[], sent: Typed) => Promise<boolean>
  /** Says why something was refused. True where what was sent is saved all the same: its answer was lost on the way. */
  refuse: (error: unknown, sent: Typed) => Promise<boolean>
  /** Saves what is typed. */
  flush: () => Promise<boolean>
  flushIn: (ms: number) => void
  stop: () => void
}

/** What is typed in a section and what is saved of it. While the server is away, what is typed waits here. */
export function useSaving(
  report: string,
  start: SectionView,
  /** Told of each save: the section before it, what was done, and the version after it. */
  remember: (before: DocumentSection, commands: readonly EditorCommand[], version: number) => void,
): Saving {
  const { key } = start.section
  const { learn, next } = useWriting()
  const [state, setState] = useState<State>({ view: start, typed: {}, theirs: null, waits: false })
  const [said, say] = useState('')
  const latest = useRef(state)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const now = () => latest.current

  function show(change: Partial<State>) {
    latest.current = { ...latest.current, ...change }
    setState(latest.current)
    if (change.typed !== undefined) keep(report, key, change.typed)
    if (change.view !== undefined) learn(change.view)
  }
  const saySaved = (outcome = '') => say(`${outcome} Saved ${now().view.savedAt ?? ''}`.trim())
  const without = (sent: Typed): Typed =>
    Object.fromEntries(Object.entries(now().typed).filter(([one, text]) => sent[one] !== text))

  async function send(commands: EditorCommand[], sent: Typed): Promise<boolean> {
    const { section, version } = now().view
    if (!now().waits) say('Saving…')
    try {
      const view = await untilAnswered(
        () => trpc.editor.editSection.mutate({ key: report, section: key, version, commands }),
        () => say(WAITS),
      )
      show({ view, waits: false, typed: without(sent) })
      remember(section, commands, view.version)
      saySaved()
      return true
    } catch (error) {
      return refuse(error, sent)
    }
  }

  async function refuse(error: unknown, sent: Typed): Promise<boolean> {
    show({ waits: isLost(error) })
    if (now().waits) {
      say(hasWords(now().typed) ? WAITS : NOT_DONE)
      flushIn(AGAIN_MS)
      return false
    }
    const { message, code, fields } = readFault(error)
    const other = code === 'CONFLICT' ? await readNow(report, key) : null
    if (other === null || other.version === now().view.version) {
      say(other === null ? `Not saved: ${fields[0]?.message ?? message}` : message)
      return false
    }
    if (hasWords(sent) && saysAll(other, sent)) {
      show({ view: other, typed: without(sent) })
      say('Saved')
      return true
    }
    show({ theirs: other })
    say(`Not saved: ${message}`)
    return false
  }

  async function flush(): Promise<boolean> {
    stop()
    const { theirs, typed, view } = now()
    if (theirs !== null) return false
    const commands = Object.entries(typed).flatMap(([block, text]) => writeOf(view, block, text))
    return commands.length === 0 || (await send(commands, { ...typed }))
  }

  const stop = () => clearTimeout(timer.current)
  function flushIn(ms: number) {
    stop()
    timer.current = setTimeout(() => void next(flush), ms)
  }

  return { ...state, said, now, say, saySaved, show, send, refuse, flush, flushIn, stop }
}

export const hasWords = (typed: Typed) => Object.keys(typed).length > 0

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

/** The section as it stands on the server; null when it cannot be read. */
const readNow = (report: string, section: string) =>
  trpc.editor.section.query({ key: report, section }).catch(() => null)
