import { useEffect, useState } from 'react'
import { trpc } from '@/trpc/client'

const IDLE_MS = 1500

/** The words of a text that are misspelt, in words: “color”: colour? Empty until the typing has stopped for a moment. */
export function useSpelling(text: string): string[] {
  const [found, setFound] = useState<{ text: string; notes: string[] }>({ text: '', notes: [] })
  useEffect(() => {
    if (text.trim() === '') return
    const timer = setTimeout(async () => {
      try {
        const words = await trpc.editor.proof.query({ text })
        const notes = words.map(({ word, suggestions }) =>
          suggestions.length === 0
            ? `“${word}” is not in the dictionary.`
            : `“${word}” is not in the dictionary. Did you mean ${suggestions.join(' or ')}?`,
        )
        setFound({ text, notes: [...new Set(notes)] })
      } catch {
        setFound({ text, notes: [] })
      }
    }, IDLE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return found.text === text ? found.notes : []
}
