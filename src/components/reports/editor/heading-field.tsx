import type { KeyboardEvent } from 'react'
import type { HeadingBlock } from '@/domain/reports/document'
import { focusBox } from './boxes'
import { MoveToSection, sideOf } from './move-to-section'
import { useBox } from './use-box'
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
  const { id, text, value, type } = useBox(desk, key, block.text)
  const move = (to: 'up' | 'down') =>
    void desk
      .act(() => ({ do: 'move', paragraph: key, to }), to === 'up' ? 'Moved up.' : 'Moved down.')
      .then(() => focusBox(key))

  function onKeyDown(event: KeyboardEvent) {
    const side = sideOf(event)
    const to = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : undefined
    if (!event.altKey || to === undefined) return
    event.preventDefault()
    if (side === undefined) move(to)
    else void desk.moveTo(side, key).then(() => focusBox(key))
  }

  return (
    <div className="editor-paragraph">
      <label htmlFor={id} className="font-semibold">
        Sub-heading
      </label>
      <input
        id={id}
        className="input editor-heading"
        value={value}
        maxLength={200}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        aria-describedby={`${id}-notes`}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+Shift+ArrowUp Alt+Shift+ArrowDown"
        autoComplete="off"
        spellCheck
        lang="en-GB"
      />
      <div id={`${id}-notes`} className="editor-notes">
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
          onClick={() => void desk.act(() => ({ do: 'delete-heading', heading: key }), 'Deleted.')}
        >
          Delete<span className="visually-hidden">: sub-heading {text}</span>
        </button>
      </div>
    </div>
  )
}
