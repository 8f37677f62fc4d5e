import type { KeyboardEvent } from 'react'
import { focusBox } from './boxes'
import type { Side } from './other-sections'
import type { SectionDesk } from './use-section'

/** To which side Alt, Shift and an arrow lead; undefined for other keys. */
export function sideOf({ altKey, shiftKey, key }: KeyboardEvent): Side | undefined {
  if (!altKey || !shiftKey) return undefined
  return key === 'ArrowUp' ? 'before' : key === 'ArrowDown' ? 'after' : undefined
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
