'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { ConflictPanel } from './conflict'
import { DraftOffer } from './draft-offer'
import { ReadOnlyNote, useReadOnly } from './read-only'
import type { Command } from './use-command'
import type { Versions } from './use-versions'

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
  /** When somebody else saved meanwhile: both versions, of a form that compares them itself. */
  conflict?: ReactNode
  children?: ReactNode
}

/** A one-column form with its error summary, its one primary button and its progress. */
export function CommandForm(props: CommandFormProps) {
  const { command, action, doing, cancel, emphasis, conflict, children } = props
  const { draft } = command
  const readOnly = useReadOnly()
  return (
    <div className="grid gap-6">
      <ErrorSummary problems={command.problems} />
      {conflict ?? <BothVersions versions={command.versions} />}
      <DraftOffer draft={draft} />
      <form
        ref={command.form}
        method="post"
        onSubmit={command.onSubmit}
        onInput={draft.onInput}
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
        <CommandStatus command={command} doing={doing} />
      </form>
    </div>
  )
}

/** What is going on, in one line: the connection, the time it takes, or the draft. */
export function CommandStatus({ command, doing }: { command: Command; doing: string }) {
  return (
    <p role="status" className="hint min-h-6">
      {command.busy ? progressOf(command, doing) : command.draft.said}
    </p>
  )
}

function progressOf({ lost, slow }: Command, doing: string): string {
  if (lost) return 'The connection was lost; trying again …'
  return slow ? `${doing}. It takes longer than usual; nothing is lost.` : ''
}

function BothVersions({ versions }: { versions: Versions }) {
  const { conflict, chosen, choose, edit } = versions
  if (conflict === null) return null
  const { rows, takenLabels } = conflict
  if (rows.length === 0 && takenLabels.length === 0) return null
  return (
    <ConflictPanel rows={rows} chosen={chosen} onChoose={choose} onEdit={edit}>
      {takenLabels.length > 0 && (
        <p>Only they changed this, so the form below has theirs now: {takenLabels.join(', ')}.</p>
      )}
    </ConflictPanel>
  )
}
