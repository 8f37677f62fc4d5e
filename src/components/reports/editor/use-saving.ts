import { useRef } from 'react'
import type { EditorCommand } from '@/domain/reports/blocks/command'
import type { DocumentSection } from '@/domain/reports/document'
import type { SectionView } from '@/domain/reports/editor-views'
import { askSessionEnd } from '@/trpc/ask-session-end'
import { trpc } from '@/trpc/client'
import { isLost, readFault } from '@/trpc/fault'
import { untilAnswered } from '@/trpc/until-answered'
import { commandsFor } from './commands-for'
import { hasWords, type Typed } from './kept-words'
import { settleRefusal } from './refusal'
import { type Shown, useShown, without } from './use-shown'
import { useWriting } from './writing'

const AGAIN_MS = 5000
export const WAITS =
  'Not saved yet: Milepost cannot be reached. What you typed is kept here, and is saved as soon as it can be.'
export const ENDED =
  'Not saved: your session has ended. What you typed is kept here. Sign in in another tab, and it is saved by itself.'
const NOT_DONE_ENDED =
  'That was not done: your session has ended. Sign in in another tab, then try again.'
const NOT_DONE = 'That was not done: Milepost cannot be reached. Try it again later.'

export interface Saving extends Shown {
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
  const { next, writer } = useWriting()
  const shown = useShown(report, start)
  const { now, say, saySaved, show } = shown
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  async function send(commands: EditorCommand[], sent: Typed): Promise<boolean> {
    const { section, version } = now().view
    const save = () =>
      trpc.editor.editSection.mutate({
        ...{ key: report, section: section.key, version },
        ...{ writer, commands },
      })
    if (!now().waits) say('Saving…')
    try {
      const view = await untilAnswered(save, () => say(WAITS))
      show({ view, waits: false, typed: without(shown, sent) })
      remember(section, commands, view.version)
      saySaved()
      return true
    } catch (error) {
      return refuse(error, sent)
    }
  }

  async function refuse(error: unknown, sent: Typed): Promise<boolean> {
    show({ waits: isLost(error) })
    if (await isSignedOut(error)) {
      show({ waits: hasWords(now().typed) })
      say(hasWords(now().typed) ? ENDED : NOT_DONE_ENDED)
      flushWhenSignedIn()
      return false
    }
    if (!now().waits) return settleRefusal(error, sent, report, shown)
    say(hasWords(now().typed) ? WAITS : NOT_DONE)
    flushIn(AGAIN_MS)
    return false
  }

  function flush(): Promise<boolean> {
    stop()
    return saveBoxes(shown, send)
  }

  const stop = () => clearTimeout(timer.current)
  function flushIn(ms: number) {
    stop()
    timer.current = setTimeout(() => void next(flush), ms)
  }

  /** Asks now and then, which uses no session, until somebody has signed in again. */
  function flushWhenSignedIn() {
    stop()
    timer.current = setTimeout(async () => {
      if ((await askSessionEnd()) == null) flushWhenSignedIn()
      else void next(flush)
    }, AGAIN_MS)
  }

  return { ...shown, send, refuse, flush, flushIn, stop }
}

/** Whether a change was refused because its author is no longer signed in: to the public a draft is not there at all. */
async function isSignedOut(error: unknown): Promise<boolean> {
  const { code } = readFault(error)
  return (code === 'NOT_FOUND' || code === 'UNAUTHORIZED') && (await askSessionEnd()) === null
}

/** Saves what is typed, box by box: one that cannot be saved as it is keeps no other from it. */
async function saveBoxes({ now, say }: Shown, send: Saving['send']): Promise<boolean> {
  if (now().theirs !== null) return false
  for (const [block, text] of Object.entries(now().typed)) {
    if (now().refused[block] !== undefined) continue
    const isSaved = await send(commandsFor(now().view, block, text), { [block]: text })
    if (!isSaved && now().refused[block] === undefined) return false
  }
  const [why] = Object.values(now().refused)
  if (why !== undefined) say(`Not saved: ${why}`)
  return why === undefined
}
