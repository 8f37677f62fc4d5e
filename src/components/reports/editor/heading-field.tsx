import type { KeyboardEvent } from 'react'
import type { HeadingBlock } from '@/domain/reports/document'
import { focusBox } from './boxes'
import { MOVING_KEYS, MoveToSection, moveByKey } from './move-to-section'
import { notesId, useBox } from './use-box'
import type { SectionDesk } from './use-section'

interface HeadingFieldProps {
  block: HeadingBlock
  desk: SectionDesk
  /** Whether nothing stands under it. */
  isEmpty: boolean
}

/** A heading within a section, in a box of one line, with what can be done to it. */
export function HeadingField({ block, desk, isEmpty }: HeadingFieldProps) {
  const { key } = block
  const { id, text, attributes } = useBox(desk, key, block.text)
  const move = (to: 'up' | 'down') =>
    void desk
      .act(() => ({ do: 'move', paragraph: key, to }), to === 'up' ? 'Moved up.' : 'Moved down.')
      .then(() => focusBox(key))

  function onKeyDown(event: KeyboardEvent) {
    if (moveByKey(event, key, desk)) return
    const to = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : undefined
    if (!event.altKey || to === undefined) return
    event.preventDefault()
    move(to)
  }

  return (
    <div className="editor-paragraph">
      <label htmlFor={id} className="font-semibold">
        Sub-heading
      </label>
      <input
        {...attributes}
        className="input editor-heading"
        maxLength={200}
        onKeyDown={onKeyDown}
        aria-keyshortcuts={MOVING_KEYS}
      />
      <div id={notesId(id)} className="editor-notes">
        {desk.refused[key] !== undefined && (
          <p className="font-semibold text-danger">Not saved: {desk.refused[key]}</p>
        )}
        {isEmpty && <p>Look at this: nothing stands under this sub-heading.</p>}
      </div>
      <div className="flex flex-wrap gap-x-4">
        <button type="button" className="link-button" onClick={() => move('up')}>
          Move up<span className="visually-hidden">: sub-heading {text}</span>
        </button>
        <button type="button" className="link-button" onClick={() => move('down')}>
          Move down<span className="visually-hidden">: sub-heading {text}</span>
        </button>
        <MoveToSection block={key} name={`sub-heading ${text}`} desk={desk} />
        <button
          type="button"
          className="link-button"
          onClick={() =>
            void desk.act(
              () => ({ do: 'delete-heading', heading: key }),
              'Deleted. Undo puts it back.',
            )
          }
        >
          Delete<span className="visually-hidden">: sub-heading {text}</span>
        </button>
      </div>
    </div>
  )
}
