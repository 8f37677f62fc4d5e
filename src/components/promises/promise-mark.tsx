import type { ReactNode } from 'react'
import { ShapeMark } from '@/components/ui/shape-mark'
import type { SpokenState } from '@/domain/promises/values'
import { STATE_WORDS } from './words'

/** The shape of each state about its middle, twelve units across, and its colour. */
const SHAPES: Record<SpokenState, { path: string; colour: string }> = {
  overdue: { path: 'M-7 6L0 -7L7 6Z', colour: 'chart-late' },
  late: { path: 'M0 -8L8 0L0 8L-8 0Z', colour: 'chart-late' },
  open: { path: 'M-6 0A6 6 0 1 0 6 0A6 6 0 1 0 -6 0Z', colour: 'chart-promise' },
  moved: { path: 'M-6 -7L7 0L-6 7Z', colour: 'chart-expected' },
  kept: { path: 'M-6 0A6 6 0 1 0 6 0A6 6 0 1 0 -6 0Z', colour: 'chart-kept' },
  withdrawn: { path: 'M-6 -2H6V2H-6Z', colour: 'chart-done' },
}

/** What became of a promise: word, shape and colour. `children` say more than the word alone. */
export function PromiseMark({ state, children }: { state: SpokenState; children?: ReactNode }) {
  const { path, colour } = SHAPES[state]
  return (
    <ShapeMark shape={<path d={path} className={colour} />}>
      {children ?? STATE_WORDS[state]}
    </ShapeMark>
  )
}
