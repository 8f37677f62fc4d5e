import { layoutOf } from '@/domain/reports/blocks/layout'
import { moveInto, neighbourOf, stepBack } from './other-sections'
import type { KeptHistory, Step } from './use-history'
import type { Saving } from './use-saving'
import type { SectionDesk } from './use-section'
import { useWriting } from './writing'

/** Moving a block into another section, and undoing and doing again what was done in this one. */
export function useSteps(
  report: string,
  key: string,
  { now, say, saySaved, show, send, refuse, flush }: Saving,
  undone: KeptHistory,
): Pick<SectionDesk, 'moveTo' | 'undo' | 'redo'> {
  const writing = useWriting()
  const { next } = writing
  const own = {
    report,
    key,
    view: () => now().view,
    show: (view: Saving['view']) => show({ view }),
  }

  /** Does what changes this section together with another one; the step that undoes it, or null when it was refused. */
  async function withOther(work: () => Promise<Step | null>): Promise<Step | null> {
    try {
      const step = await work()
      if (step === null) say('Not moved: the other section has words that are not saved yet.')
      return step
    } catch (error) {
      await refuse(error, {})
      return null
    }
  }

  async function take(step: Step): Promise<Step | null> {
    if (!('layout' in step)) return withOther(() => stepBack(step, own, writing))
    const present = { layout: layoutOf(now().view.section) }
    return (await send([{ do: 'put-back', layout: step.layout }], {})) ? present : null
  }

  /** Takes the last step of a list; what undoes it goes to the other. */
  const turn = (from: 'past' | 'future', to: 'past' | 'future') =>
    undone.history[from].length === 0
      ? null
      : () =>
          void next(async () => {
            if (!(await flush())) return
            const steps = undone.now()
            const step = steps[from].at(-1)
            const taken = step === undefined ? null : await take(step)
            if (taken === null) return
            const left = { [from]: steps[from].slice(0, -1), [to]: [...steps[to], taken] }
            undone.set({ ...steps, ...left }, now().view.version)
            saySaved()
          })

  return {
    moveTo: (side, block) =>
      next(async () => {
        if (!(await flush())) return
        const step = await withOther(() => moveInto(side, block, own, writing))
        if (step === null) return
        undone.push(step, now().view.version)
        saySaved(`Moved to ${neighbourOf(key, side, writing)?.heading}.`)
      }),
    undo: turn('past', 'future'),
    redo: turn('future', 'past'),
  }
}
