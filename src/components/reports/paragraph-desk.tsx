import type { ReactNode } from 'react'
import { printDay } from '@/domain/dates/print-day'
import { typedText } from '@/domain/reports/blocks/typed-lines'
import type { ParagraphBlock, ReportDocument } from '@/domain/reports/document'
import { draftedText, isEdited } from '@/domain/reports/edit-paragraph'
import type { StaffView } from '@/domain/reports/views'
import { FactPanel } from './fact-panel'
import { ParagraphEditor } from './paragraph-editor'

interface ParagraphDeskProps {
  report: string
  document: ReportDocument
  block: ParagraphBlock
  text: ReactNode
  staff: StaffView
  mayWrite: boolean
}

/** A paragraph with what those see who answer for it: its facts, who edited it, whether the draft beneath it moved. */
export function ParagraphDesk(props: ParagraphDeskProps) {
  const { report, document, block, text, staff, mayWrite } = props
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
      text={typedText(block)}
      drafted={draftedText(document, block.key)}
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
