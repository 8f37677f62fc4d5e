import type { KeyboardEvent } from 'react'
import type { EditorCommand } from '@/domain/reports/blocks/command'
import type { TableBlock } from '@/domain/reports/document'
import { ReportTable } from '../report-table'
import { boxId, focusBox } from './boxes'
import type { SectionDesk } from './use-section'

/** A generated table with its caption: it may be moved and taken out; what is in it comes from the record alone. */
export function TableField({ block, desk }: { block: TableBlock; desk: SectionDesk }) {
  const { key, caption } = block
  const id = boxId(key)
  const move = (to: 'up' | 'down') =>
    void desk
      .act(() => ({ do: 'move', paragraph: key, to }), to === 'up' ? 'Moved up.' : 'Moved down.')
      .then(() => focusBox(key))
  const remove = (): EditorCommand => ({ do: 'delete-table', table: key })

  function onKeyDown(event: KeyboardEvent) {
    const to = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : undefined
    if (!event.altKey || event.shiftKey || to === undefined) return
    event.preventDefault()
    move(to)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and this holds a table with its buttons
    <div
      role="group"
      id={id}
      tabIndex={-1}
      aria-label={`Table: ${caption}`}
      aria-describedby={`${id}-notes`}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      className="editor-paragraph"
      onKeyDown={onKeyDown}
    >
      <ReportTable block={block} place={null} />
      <p id={`${id}-notes`} className="editor-notes">
        Each draft fills this table from what is on record.
      </p>
      <div className="flex flex-wrap gap-x-4">
        <button type="button" className="link-button" onClick={() => move('up')}>
          Move up<span className="visually-hidden">: table {caption}</span>
        </button>
        <button type="button" className="link-button" onClick={() => move('down')}>
          Move down<span className="visually-hidden">: table {caption}</span>
        </button>
        <button
          type="button"
          className="link-button"
          onClick={() => void desk.act(remove, 'Deleted. Undo puts it back.')}
        >
          Delete<span className="visually-hidden">: table {caption}</span>
        </button>
      </div>
    </div>
  )
}
