import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { textAt, versionOf } from '@/components/forms/conflict'
import { trpc } from '@/trpc/client'
import { readFault } from '@/trpc/fault'

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
  const [busy, setBusy] = useState(false)
  const [saved, setSaved] = useState<{ text: string; over: string } | null>(null)
  const [state, setState] = useState<{
    outcome: string
    problem: string | null
    theirs: string | null
  }>(QUIET)
  const at = () => ({ key: report, paragraph, version: Math.max(version, newer.current) })

  async function run(
    send: () => Promise<string | null>,
    outcome: string,
    isSecond = false,
  ): Promise<boolean> {
    setBusy(true)
    try {
      const now = await send()
      setSaved(now === null ? null : { text: now, over: text })
      setState({ ...QUIET, outcome })
      router.refresh()
      return true
    } catch (error) {
      const { code, current, message } = readFault(error)
      const isConflict = code === 'CONFLICT' && textAt(current, 'text') !== ''
      if (isConflict) newer.current = versionOf(current, version)
      if (isConflict && !isSecond && textAt(current, 'text') === text)
        return run(send, outcome, true)
      setState({
        outcome: '',
        problem: message,
        theirs: isConflict ? textAt(current, 'text') : null,
      })
      return false
    } finally {
      setBusy(false)
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
    saved: saved !== null && saved.over === text ? saved.text : null,
    ...state,
    forget: () => setState((before) => ({ ...QUIET, outcome: before.outcome })),
  }
}
