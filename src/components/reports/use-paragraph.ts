import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { textAt, versionOf } from '@/components/forms/saved-value'
import { trpc } from '@/trpc/client'
import { readFault } from '@/trpc/fault'
import { untilAnswered } from '@/trpc/until-answered'

interface ShownParagraph {
  report: string
  paragraph: string
  version: number
  text: string
}

export interface ParagraphCommands {
  /** True when it was saved. */
  save: (text: string) => Promise<boolean>
  restore: () => Promise<boolean>
  busy: boolean
  /** True while it is sent again because the answer was lost. */
  lost: boolean
  /** What was done: "Saved". */
  outcome: string
  /** What was saved a moment ago, until the page shows it. */
  saved: string | null
  problem: string | null
  /** What somebody else saved meanwhile. */
  theirs: string | null
  forget: () => void
}

const QUIET = { outcome: '', problem: null, theirs: null }

/**
 * Saves and restores one paragraph. A save that lost against another writer of the paragraph keeps the words and shows
 * the others; one that lost against a writer of another paragraph is sent again.
 */
export function useParagraph({
  report,
  paragraph,
  version,
  text,
}: ShownParagraph): ParagraphCommands {
  const router = useRouter()
  const newer = useRef(0)
  const running = useRef(false)
  const [isSending, setSending] = useState(false)
  const [isShowing, show] = useTransition()
  const [lost, setLost] = useState(false)
  const busy = isSending || isShowing
  const [saved, setSaved] = useState<{ text: string; over: string } | null>(null)
  const [state, setState] = useState<{
    outcome: string
    problem: string | null
    theirs: string | null
  }>(QUIET)
  useEffect(() => {
    running.current = busy
  }, [busy])
  const at = () => ({ key: report, paragraph, version: Math.max(version, newer.current) })

  async function run(
    send: () => Promise<string | null>,
    outcome: string,
    isSecond = false,
  ): Promise<boolean> {
    if (running.current && !isSecond) return false
    running.current = true
    setSending(true)
    try {
      const now = await untilAnswered(send, () => setLost(true))
      setSaved(now === null ? null : { text: now, over: text })
      setState({ ...QUIET, outcome })
      show(() => router.refresh())
      return true
    } catch (error) {
      const { code, current, fields, message } = readFault(error)
      const isConflict = code === 'CONFLICT' && textAt(current, 'text') !== ''
      if (isConflict) newer.current = versionOf(current, version)
      if (isConflict && !isSecond && textAt(current, 'text') === text)
        return run(send, outcome, true)
      setState({
        outcome: '',
        problem: fields[0]?.message ?? message,
        theirs: isConflict ? textAt(current, 'text') : null,
      })
      return false
    } finally {
      setLost(false)
      setSending(false)
    }
  }

  return {
    save: (typed) =>
      run(
        async () => (await trpc.reports.editParagraph.mutate({ ...at(), text: typed })).text,
        'Saved',
      ),
    restore: () =>
      run(async () => {
        await trpc.reports.restoreParagraph.mutate(at())
        return null
      }, 'Restored'),
    busy,
    lost,
    saved: saved !== null && saved.over === text ? saved.text : null,
    ...state,
    forget: () => setState((before) => ({ ...QUIET, outcome: before.outcome })),
  }
}
