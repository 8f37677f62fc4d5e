import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useEarlyText } from '@/components/ui/use-early-text'
import type { HeadingBlock } from '@/domain/reports/document'
import { boxId, focusBox } from './boxes'
import { MoveToSection, sideOf } from './move-to-section'
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
  const id = boxId(key)
  const early = useEarlyText(id, block.text)
  const first = useRef(early)
  const text = desk.typed[key] ?? block.text
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed early is told once
  useEffect(() => {
    if (first.current !== null) desk.type(key, first.current)
  }, [])
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
        value={early ?? text}
        maxLength={200}
        onChange={(event) => desk.type(key, event.target.value)}
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
