import type { ReactNode } from 'react'
import { printDay } from '@/domain/dates/print-day'
import type { ParagraphBlock } from '@/domain/reports/document'
import { isEdited, isOrphan } from '@/domain/reports/edit-paragraph'
import { paragraphText } from '@/domain/reports/plain-text'
import type { StaffView } from '@/domain/reports/views'
import { FactPanel } from './fact-panel'
import { ParagraphEditor } from './paragraph-editor'

interface ParagraphDeskProps {
  report: string
  block: ParagraphBlock
  text: ReactNode
  staff: StaffView
  mayWrite: boolean
}

/** A paragraph with what those see who answer for it: its facts, who edited it, whether the draft beneath it moved. */
export function ParagraphDesk({ report, block, text, staff, mayWrite }: ParagraphDeskProps) {
  const facts = <FactPanel block={block} facts={staff.facts} />
  const notes = <EditNotes block={block} edit={staff.edits[block.key]} />
  if (!mayWrite)
    return (
      <>
        {text}
        {notes}
        <div className="desk-tools no-print">{facts}</div>
      </>
    )
  return (
    <ParagraphEditor
      report={report}
      paragraph={block.key}
      number={block.number}
      version={staff.version}
      text={paragraphText(block)}
      drafted={draftedText(block)}
      outOfDate={block.outOfDate === true}
      tools={facts}
      notes={notes}
    >
      {text}
    </ParagraphEditor>
  )
}

function EditNotes({
  block,
  edit,
}: {
  block: ParagraphBlock
  edit: StaffView['edits'][string] | undefined
}) {
  if (!isEdited(block)) return null
  return (
    <p className="edited-mark no-print">
      {edit === undefined ? 'Edited' : `Edited by ${edit.by} on ${printDay(edit.on)}`}
    </p>
  )
}

/** What the draft says in place of an edit; '' when the draft no longer has the paragraph; null when nothing was edited. */
function draftedText(block: ParagraphBlock): string | null {
  if (block.original === undefined) return null
  return isOrphan(block) ? '' : paragraphText(block.original)
}
