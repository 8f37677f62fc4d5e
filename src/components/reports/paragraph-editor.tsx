'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { DraftedBeside } from './drafted-beside'
import { ParagraphForm } from './paragraph-form'
import { useParagraph } from './use-paragraph'

interface ParagraphEditorProps {
  report: string
  paragraph: string
  number: number
  version: number
  /** The paragraph as it stands; its lettered items on lines of their own. */
  text: string
  /** What the draft says in place of the author's words; null when nothing was edited, '' when the draft has no such paragraph. */
  drafted: string | null
  outOfDate: boolean
  tools: ReactNode
  notes: ReactNode
  children: ReactNode
}

/** A paragraph that its author may rewrite where it stands, and give back to the draft. */
export function ParagraphEditor(props: ParagraphEditorProps) {
  const { number, text, drafted, outOfDate } = props
  const [editing, setEditing] = useState(false)
  const editButton = useRef<HTMLButtonElement>(null)
  const paragraph = useParagraph(props)
  const hasLeft = useRef(false)
  const leave = () => {
    hasLeft.current = true
    setEditing(false)
    paragraph.forget()
  }
  useEffect(() => {
    if (!editing && hasLeft.current) editButton.current?.focus()
  }, [editing])
  if (editing)
    return (
      <ParagraphForm
        number={number}
        text={text}
        paragraph={paragraph}
        draftName={`reports/${props.report}/paragraphs/${props.paragraph}`}
        onSave={paragraph.save}
        onLeave={leave}
      />
    )
  const shown = paragraph.saved ?? text
  return (
    <>
      {shown === text ? props.children : <p className="measure whitespace-pre-line">{shown}</p>}
      {outOfDate && drafted !== null && (
        <DraftedBeside
          drafted={drafted}
          busy={paragraph.busy}
          onKeep={() => void paragraph.save(text)}
          onTake={() => void paragraph.restore()}
        />
      )}
      {props.notes}
      <div className="desk-tools no-print">
        {props.tools}
        <div className="desk-actions">
          <button
            ref={editButton}
            type="button"
            className="link-button"
            onClick={() => setEditing(true)}
          >
            Edit<span className="visually-hidden"> paragraph {number}</span>
          </button>
          {drafted !== null && !outOfDate && (
            <button type="button" className="link-button" onClick={() => void paragraph.restore()}>
              Restore the draft<span className="visually-hidden"> of paragraph {number}</span>
            </button>
          )}
          <p role="status" className="py-1 font-semibold">
            {paragraph.outcome}
          </p>
        </div>
      </div>
      {paragraph.problem !== null && (
        <p role="alert" className="font-semibold text-danger">
          {paragraph.problem}
        </p>
      )}
    </>
  )
}
