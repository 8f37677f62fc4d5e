import { useEffect } from 'react'
import type { SectionView } from '@/domain/reports/editor-views'
import { hasWords, readKept } from './kept-words'
import { followHistory, type KeptHistory, keepingWords } from './use-history'
import type { Saving } from './use-saving'
import { useWriting } from './writing'

/**
 * A section while its page is open: what this window kept of it is taken up, what waits is saved once there is a
 * connection, and when its author leaves the window or comes back to it, and the other sections of the page find it.
 */
export function useDesk(
  report: string,
  start: SectionView,
  { now, say, show, flush, stop }: Saving,
  undone: KeptHistory,
): void {
  const { key } = start.section
  const { desks, next } = useWriting()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is read once, when the page opens
  useEffect(() => {
    const kept = readKept(report, key)
    undone.resume(start.version)
    if (hasWords(kept)) {
      show({ typed: { ...kept, ...now().typed } })
      say('What you typed here earlier was kept. Saving…')
      void next(flush)
    }
    const save = () => void (hasWords(now().typed) && next(flush))
    window.addEventListener('online', save)
    document.addEventListener('visibilitychange', save)
    desks.set(key, {
      view: () => now().view,
      flush,
      receive(view, block) {
        const passage = { block, before: now().view.section, after: view.section }
        show({ view })
        undone.set(followHistory(undone.now(), passage), view.version)
      },
      renew(view) {
        show({ view })
        undone.set(keepingWords(undone.now()), view.version)
        say('Somebody else saved in this section. It stands here as they saved it.')
      },
    })
    return () => {
      stop()
      window.removeEventListener('online', save)
      document.removeEventListener('visibilitychange', save)
      desks.delete(key)
    }
  }, [])
}
