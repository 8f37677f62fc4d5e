import { layoutOf } from '@/domain/reports/blocks/layout'
import { catchUp, isThere, moveInto, neighbourOf, type Side, stepBack } from './other-sections'
import { type KeptHistory, keepingWords, type Step } from './use-history'
import type { Saving } from './use-saving'
import type { SectionDesk } from './use-section'
import { useWriting } from './writing'

const UNSAVED_THERE = 'Not moved: the other section has words that are not saved yet.'
const GONE = 'That cannot be undone any more: what was moved has been taken out since, or moved on.'
const savedThere = (heading: string) =>
  `Not moved: somebody else saved in “${heading}” meanwhile. That section stands here now as they saved it. Nothing of yours is lost: press again if it still holds.`

/** Moving a block into another section, and undoing and doing again what was done in this one. */
export function useSteps(
  report: string,
  key: string,
  saving: Saving,
  undone: KeptHistory,
): Pick<SectionDesk, 'moveTo' | 'undo' | 'redo'> {
  const writing = useWriting()
  const { next } = writing
  const { now, say, saySaved, show, send, flush, refuse } = saving
  const own = {
    ...{ report, key, view: () => now().view },
    show: (view: Saving['view']) => show({ view }),
  }

  const withOther = (other: string, fetched: string | null, work: () => Promise<Step | null>) =>
    work().then(
      (step) => {
        if (step === null) say(UNSAVED_THERE)
        return step
      },
      async (error) => {
        const heading = await catchUp(error, { report, other, writing })
        if (heading === null) await refuse(error, {})
        else say(savedThere(heading))
        if (heading !== null && fetched !== null)
          undone.set(keepingWords(undone.now(), fetched), now().view.version)
        return null
      },
    )

  async function take(step: Step): Promise<Step | null> {
    if (!('layout' in step)) {
      const fetched = 'fetch' in step ? step.fetch : null
      return withOther(step.other, fetched, () => stepBack(step, own, writing))
    }
    const present = { layout: layoutOf(now().view.section) }
    return (await send([{ do: 'put-back', layout: step.layout }], {})) ? present : null
  }

  /** Takes the last step of a list; what undoes it goes to the other. */
  const turn = (from: 'past' | 'future', to: 'past' | 'future') => async () => {
    if (!(await flush())) return
    const steps = undone.now()
    const step = steps[from].at(-1)
    if (step === undefined) return
    const rest = { ...steps, [from]: steps[from].slice(0, -1) }
    if (!('layout' in step || isThere(step, own, writing))) {
      undone.set(rest, now().view.version)
      return say(GONE)
    }
    const taken = await take(step)
    if (taken === null) return
    undone.set({ ...rest, [to]: [...steps[to], taken] }, now().view.version)
    saySaved()
  }

  const move = async (side: Side, block: string) => {
    if (!(await flush())) return
    const other = neighbourOf(key, side, writing)?.key ?? ''
    const step = await withOther(other, null, () => moveInto(side, block, own, writing))
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
