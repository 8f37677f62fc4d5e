import { type RefObject, useEffect, useRef } from 'react'

/**
 * A field may be changed before the page comes alive: the browser keeps what was picked or typed, but tells nobody. Runs
 * `tell` once with the field as it stands when the page is alive.
 */
export function useEarlyChange<Field extends HTMLElement>(
  tell: (field: Field) => void,
): RefObject<Field | null> {
  const field = useRef<Field>(null)
  const first = useRef(tell)
  useEffect(() => {
    if (field.current !== null) first.current(field.current)
  }, [])
  return field
}
