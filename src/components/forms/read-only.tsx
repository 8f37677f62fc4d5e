'use client'

import { createContext, type ReactNode, useContext } from 'react'

const ReadOnly = createContext(false)

/** Tells every form below whether changes are refused at the moment. */
export function ReadOnlyForms({ readOnly, children }: { readOnly: boolean; children: ReactNode }) {
  return <ReadOnly value={readOnly}>{children}</ReadOnly>
}

/** Whether changes are refused at the moment: buttons that make them say so. */
export function useReadOnly(): boolean {
  return useContext(ReadOnly)
}

/** What stands before the button of a form while changes are refused; otherwise nothing. */
export function ReadOnlyNote() {
  if (!useReadOnly()) return null
  return (
    <p className="inset">
      Nothing can be recorded at the moment. What you type stays here while this page is open.
    </p>
  )
}
