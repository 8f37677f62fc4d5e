import { layoutOf } from '@/domain/reports/blocks/layout'
import { moveInto, neighbourOf, type Side, stepBack } from './other-sections'
import type { KeptHistory, Step } from './use-history'
import type { Saving } from './use-saving'
import type { SectionDesk } from './use-section'
import { useWriting } from './writing'

const UNSAVED_THERE = 'Not moved: the other section has words that are not saved yet.'

/** Moving a block into another section, and undoing and doing again what was done in this one. */
export function useSteps(
  report: string,
  key: string,
  saving: Saving,
  undone: KeptHistory,
): Pick<SectionDesk, 'moveTo' | 'undo' | 'redo'> {
  const writing = useWriting()
  const { next } = writing
  const { now, saySaved, show, send, flush } = saving
  const own = {
    ...{ report, key, view: () => now().view },
    show: (view: Saving['view']) => show({ view }),
  }

  async function take(step: Step): Promise<Step | null> {
    if (!('layout' in step)) return withOther(saving, () => stepBack(step, own, writing))
    const present = { layout: layoutOf(now().view.section) }
    return (await send([{ do: 'put-back', layout: step.layout }], {})) ? present : null
  }

  /** Takes the last step of a list; what undoes it goes to the other. */
  const turn = (from: 'past' | 'future', to: 'past' | 'future') => async () => {
    if (!(await flush())) return
    const steps = undone.now()
    const step = steps[from].at(-1)
    const taken = step === undefined ? null : await take(step)
    if (taken === null) return
    const left = { [from]: steps[from].slice(0, -1), [to]: [...steps[to], taken] }
    undone.set({ ...steps, ...left }, now().view.version)
    saySaved()
  }

  const move = async (side: Side, block: string) => {
    if (!(await flush())) return
    const step = await withOther(saving, () => moveInto(side, block, own, writing))
    if (step === null) return
    undone.push(step, now().view.version)
    saySaved(`Moved to ${neighbourOf(key, side, writing)?.heading}.`)
  }

  const { past, future } = undone.history
  return {
    moveTo: (side, block) => next(() => move(side, block)),
    undo: past.length === 0 ? null : () => void next(turn('past', 'future')),
    redo: future.length === 0 ? null : () => void next(turn('future', 'past')),
  }
}

/** Does what changes a section together with another one; the step that undoes it, or null when it was refused. */
async function withOther(
  { say, refuse }: Saving,
  work: () => Promise<Step | null>,
): Promise<Step | null> {
  try {
    const step = await work()
    if (step === null) say(UNSAVED_THERE)
    return step
  } catch (error) {
    await refuse(error, {})
    return null
  }
}
