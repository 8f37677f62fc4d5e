import { SPOKEN_STATES, type SpokenState } from '@/domain/promises/values'
import type { PromiseLedger } from '@/domain/promises/views'
import { PromiseMark } from './promise-mark'
import { STATE_MEANINGS, STATE_WORDS } from './words'

interface StateCountsProps {
  counts: PromiseLedger['counts']
  chosen: SpokenState | undefined
  /** Where the promises of that state alone are. */
  hrefOf: (state: SpokenState) => string
}

/** How many promises came out how, what each word means, and the way to those alone. */
export function StateCounts({ counts, chosen, hrefOf }: StateCountsProps) {
  const shown = SPOKEN_STATES.filter((state) => counts[state] > 0)
  if (shown.length === 0) return null
  return (
    <dl className="facts">
      {shown.map((state) => (
        <div key={state}>
          <dt>
            <PromiseMark state={state}>
              <a href={hrefOf(state)} aria-current={state === chosen ? 'true' : undefined}>
                {counts[state]} {STATE_WORDS[state].toLowerCase()}
              </a>
            </PromiseMark>
          </dt>
          <dd>{STATE_MEANINGS[state]}</dd>
        </div>
      ))}
    </dl>
  )
}
