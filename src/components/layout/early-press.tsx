'use client'

import { useEffect, useState } from 'react'
import { ALIVE, EARLY_PRESS, noteEarlyPresses } from './note-early-presses'

const SCRIPT = `(${noteEarlyPresses})(${JSON.stringify(EARLY_PRESS)},${JSON.stringify(ALIVE)})`

/**
 * What is pressed while the scripts of a page are still on their way is done when they are there. Stands before everything
 * that can be pressed. `nonce`: of the answer's policy.
 */
export function EarlyPress({ nonce }: { nonce: string | null }) {
  const [isAlive, setAlive] = useState(false)
  // The second rendering comes after what every other part of the page did when it woke.
  useEffect(() => setAlive(true), [])
  useEffect(() => {
    if (isAlive) document.dispatchEvent(new Event(ALIVE))
  }, [isAlive])
  return (
    <>
      <p id={EARLY_PRESS} role="status" className="visually-hidden" suppressHydrationWarning>
        {''}
      </p>
      <script {...(nonce !== null && { nonce })} suppressHydrationWarning>
        {SCRIPT}
      </script>
    </>
  )
}
