import { useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * What was typed into a text box before the page came alive: at its first rendering in the browser, null at every other.
 * React puts `start`, the server's text, back into the box unless it is given the typed one to begin with. Nothing else may
 * be rendered from it: a page whose words are not the server's is rendered again from the start. React also moves the caret
 * of a box that nobody wrote to, to the front of it, so that the next letter goes there: a box that was written to keeps it.
 */
export function useEarlyText(id: string, start: string): string | null {
  const isWaking = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  if (!isWaking || typeof document === 'undefined') return null
  const box = document.getElementById(id)
  const isText = box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement
  if (!isText) return null
  const { value } = box
  box.value = value
  return value === start.replaceAll('\r\n', '\n') ? null : value
}
