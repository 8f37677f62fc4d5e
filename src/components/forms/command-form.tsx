'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { type ConflictRow, ConflictTable } from './conflict'
import { ReadOnlyNote, useReadOnly } from './read-only'
import type { Command } from './use-command'

interface CommandFormProps {
  command: Command
  /** What the primary button does: "Record Amber". */
  action: string
  /** What is being done while it takes longer than a second: "Recording the rating". */
  doing: string
  /** Where "Cancel" leads; absent: no such link. */
  cancel?: string
  /** How the button looks; primary unless the page has another primary action. */
  emphasis?: 'primary' | 'secondary' | 'warning'
  /** When somebody else saved meanwhile: the fields of both. */
  conflict?: readonly ConflictRow[] | null
  children?: ReactNode
}

/** A one-column form with its error summary, its one primary button and its progress. */
export function CommandForm(props: CommandFormProps) {
  const { command, action, doing, cancel, emphasis, conflict, children } = props
  const readOnly = useReadOnly()
  return (
    <div className="grid gap-6">
      <ErrorSummary problems={command.problems} />
      {conflict != null && conflict.length > 0 && <ConflictTable rows={conflict} />}
      <form
        method="post"
        onSubmit={command.onSubmit}
        noValidate
        className="grid max-w-form gap-6"
        aria-busy={command.busy}
      >
        {children}
        <noscript>
          <p className="inset">Recording needs scripts, which this browser does not run.</p>
        </noscript>
        <ReadOnlyNote />
        <div className="flex flex-wrap items-center gap-4">
          <Button busy={command.busy || readOnly} emphasis={emphasis ?? 'primary'}>
            {action}
          </Button>
          {cancel !== undefined && <a href={cancel}>Cancel</a>}
        </div>
        <p role="status" className="hint min-h-6">
          {command.slow && `${doing}. It takes longer than usual; nothing is lost.`}
        </p>
      </form>
    </div>
  )
}
