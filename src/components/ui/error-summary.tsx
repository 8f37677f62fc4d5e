'use client'

import { useEffect, useRef } from 'react'

export interface Problem {
  /** Name of the field; absent when the problem belongs to none. */
  field?: string
  message: string
}

/** What is wrong, at the top, with a link to each field. It takes focus whenever a new set of problems arrives. */
export function ErrorSummary({ problems }: { problems: readonly Problem[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problems.length > 0) box.current?.focus()
  }, [problems])
  if (problems.length === 0) return null
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby="error-summary-title"
      className="max-w-form rounded border-4 border-danger p-4"
    >
      <h2 id="error-summary-title" className="text-lg font-semibold">
        There is a problem
      </h2>
      <ul className="mt-2 grid gap-1">
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field === undefined ? (
              message
            ) : (
              <a
                href={`#${field}`}
                className="font-semibold text-danger underline"
                onClick={(event) => focusField(event, field)}
              >
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function focusField(event: { preventDefault: () => void }, field: string) {
  const input = document.getElementById(field)
  if (input === null) return
  event.preventDefault()
  input.scrollIntoView({ block: 'center' })
  input.focus({ preventScroll: true })
}
