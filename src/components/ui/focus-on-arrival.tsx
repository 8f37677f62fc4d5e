'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** Moves focus to its content when it appears, so that the outcome of a save is the first thing that is read. */
export function FocusOnArrival({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} role="status">
      {children}
    </div>
  )
}
