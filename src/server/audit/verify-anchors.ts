import type { Anchor } from './anchor-file'
import type { ChainRow } from './chain-row'
import type { ChainFault } from './chain-walk'

/** Compares the chain with what it was when its anchors were written: what a rewritten or shortened chain cannot hide. */
export class AnchorCheck {
  private readonly waiting: Anchor[]
  private agreed = 0
  private readonly wrong: Anchor[] = []

  constructor(anchors: readonly Anchor[]) {
    this.waiting = anchors.toSorted((one, other) => one.seq - other.seq)
  }

  step({ seq, hash }: ChainRow): void {
    for (let [next] = this.waiting; next !== undefined && next.seq <= seq; [next] = this.waiting) {
      this.waiting.shift()
      if (next.seq === seq && next.hash !== hash) this.wrong.push(next)
      else if (next.seq === seq && this.wrong.length === 0) this.agreed = seq
    }
  }

  /** What the anchors say otherwise, `last` being the last event of the chain. */
  end(last: number): ChainFault[] {
    return [...this.rewritten(), ...this.cutOff(last)]
  }

  private rewritten(): ChainFault[] {
    const [first] = this.wrong
    if (first === undefined) return []
    const from = this.agreed + 1
    const events =
      from === first.seq ? `event ${from}` : `an event between ${from} and ${first.seq}`
    const words = `${events} was rewritten, and the hashes after it made anew: the anchor of ${first.at} says otherwise`
    return [{ from, to: first.seq, words }]
  }

  private cutOff(last: number): ChainFault[] {
    const farthest = this.waiting.at(-1)
    if (farthest === undefined) return []
    const words = `the chain was cut off after event ${last}: by the anchor of ${farthest.at} it had ${farthest.seq}`
    return [{ from: last + 1, to: farthest.seq, words }]
  }
}
