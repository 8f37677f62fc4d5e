import { type RefObject, useEffect, useState } from 'react'
import { presenceForm } from '@/domain/reports/presence'
import { trpc } from '@/trpc/client'

const EVERY_MS = 12_000

/** Who else has the section open. While the focus is in it, says so of whoever reads this page. */
export function usePresence(
  report: string,
  section: string,
  frame: RefObject<HTMLElement | null>,
): string[] {
  const [others, setOthers] = useState<string[]>([])
  useEffect(() => {
    const form = presenceForm(report, section)
    let said = false
    async function look() {
      const isHere = frame.current?.contains(document.activeElement) === true
      try {
        if (isHere) {
          said = true
          const values = { start: {}, typed: {} }
          await trpc.drafts.save.mutate({ form, version: null, values })
        } else if (said) {
          said = false
          await trpc.drafts.discard.mutate({ form })
        }
        const editing = await trpc.editor.editing.query({ key: report })
        setOthers(editing.filter((one) => one.section === section).map(({ name }) => name))
      } catch {
        setOthers([])
      }
    }
    void look()
    const timer = setInterval(() => void look(), EVERY_MS)
    return () => clearInterval(timer)
  }, [report, section, frame])
  return others
}
