import type { KeyboardEvent } from 'react'
import { focusBox } from './boxes'
import type { Side } from './other-sections'
import type { SectionDesk } from './use-section'

/** To which side Alt, Shift and an arrow lead; undefined for other keys. */
function sideOf({ altKey, shiftKey, key }: KeyboardEvent): Side | undefined {
  if (!altKey || !shiftKey) return undefined
  return key === 'ArrowUp' ? 'before' : key === 'ArrowDown' ? 'after' : undefined
}

/** The keys that move a block. */
export const MOVING_KEYS = 'Alt+ArrowUp Alt+ArrowDown Alt+Shift+ArrowUp Alt+Shift+ArrowDown'

/** Moves a block to where those keys lead, if there is a section; false for other keys. */
export function moveByKey(event: KeyboardEvent, block: string, desk: SectionDesk): boolean {
  const side = sideOf(event)
  if (side === undefined) return false
  event.preventDefault()
  if (desk.beside(side) !== undefined) void desk.moveTo(side, block).then(() => focusBox(block))
  return true
}

interface MoveToSectionProps {
  block: string
  /** What is moved, in words: 'paragraph 4'. */
  name: string
  desk: SectionDesk
}

/** Moves a paragraph or a heading into the section before or after, where there is one. */
export function MoveToSection({ block, name, desk }: MoveToSectionProps) {
  const sides: readonly Side[] = ['before', 'after']
  return sides.map((side) => {
    const heading = desk.beside(side)
    if (heading === undefined) return null
    return (
      <button
        key={side}
        type="button"
        className="link-button"
        title={heading}
        onClick={() => void desk.moveTo(side, block).then(() => focusBox(block))}
      >
        {side === 'before' ? 'To the section before' : 'To the section after'}
        <span className="visually-hidden">
          , {heading}: {name}
        </span>
      </button>
    )
  })
}
