import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import type { ParagraphCommands } from './use-paragraph'

interface ParagraphFormProps {
  number: number
  text: string
  paragraph: ParagraphCommands
  onSave: (typed: string) => Promise<void>
  onCancel: () => void
}

/** The text of one paragraph in a box that grows with it. What was typed stays in the box whatever the answer is. */
export function ParagraphForm({ number, text, paragraph, onSave, onCancel }: ParagraphFormProps) {
  const box = useRef<HTMLTextAreaElement>(null)
  const name = `paragraph-text-${number}`
  useEffect(() => {
    box.current?.focus()
    box.current?.setSelectionRange(0, 0)
  }, [])
  const { problem, theirs } = paragraph
  return (
    <form
      noValidate
      className="no-print measure grid gap-2 py-1"
      onSubmit={(event) => {
        event.preventDefault()
        if (!paragraph.busy) void onSave(box.current?.value ?? '')
      }}
    >
      <label htmlFor={name} className="font-semibold">
        Text of paragraph {number}
      </label>
      <p id={`${name}-hint`} className="hint">
        Begin a line with a. or b. to make it an item of a list.
      </p>
      {problem !== null && (
        <p id={`${name}-error`} role="alert" className="font-semibold text-danger">
          {problem}
        </p>
      )}
      {theirs !== null && (
        <div className="grid gap-1">
          <p className="font-semibold">Saved meanwhile:</p>
          <p className="paper-said">{theirs}</p>
          <p>Your words are in the box below, not saved. Save them over the others, or cancel.</p>
        </div>
      )}
      <textarea
        ref={box}
        id={name}
        name={name}
        className="input"
        rows={Math.max(3, Math.ceil(text.length / 60) + text.split('\n').length)}
        defaultValue={text}
        aria-describedby={problem === null ? `${name}-hint` : `${name}-hint ${name}-error`}
        aria-invalid={problem === null ? undefined : true}
      />
      <div className="flex flex-wrap gap-3">
        <Button busy={paragraph.busy}>{theirs === null ? 'Save' : 'Save mine over theirs'}</Button>
        <Button type="button" emphasis="secondary" onClick={onCancel}>
          Cancel
        </Button>
      </div>
      <p role="status" className="hint min-h-6">
        {paragraph.busy && 'Saving'}
      </p>
    </form>
  )
}
