import { type ChainRow, changeOf, isSealed, recordedPlace, START } from './chain-row'

/** What is wrong at the events `from` to `to`, in words. */
export interface ChainFault {
  from: number
  to: number
  words: string
}

interface Step {
  seq: number
  hash: string
  /** Places between where it stands and where it was recorded. */
  drift: number
  recorded: number
}

const REMEMBERED = 1_000

/**
 * Walks the chain from its first event, row by row, and collects what is wrong; in memory that does not grow with it.
 * An event in a place of another one is told apart: put in, taken out with the rest renumbered, or moved.
 */
export class ChainWalk {
  readonly faults: ChainFault[] = []
  count = 0
  private previous: Step = { seq: 0, hash: START, drift: 0, recorded: 0 }
  private drift = 0
  private strange: Step | null = null
  private readonly recent = new Map<string, number>([[START, 0]])

  step(row: ChainRow): void {
    const recorded = recordedPlace(row) ?? row.seq - this.drift
    const now: Step = { seq: row.seq, hash: row.hash, recorded, drift: row.seq - recorded }
    const gap = row.seq - this.previous.seq - 1
    if (gap < 0) this.report(row.seq, row.seq, 'stands there twice')
    if (gap > 0) this.reportRange(this.previous.seq + 1, row.seq - 1, 'deleted')
    this.checkWords(row)
    if (now.drift !== this.drift) this.checkPlace(row, now)
    else {
      const wasStrange = this.flush()
      if (gap === 0 && !wasStrange) this.checkLink(row)
    }
    this.remember(now)
  }

  /** What can be told only once the last event was seen. */
  end(): void {
    const { strange } = this
    if (strange === null || strange.drift >= this.drift) this.flush()
    else this.reportRenumbered(strange)
  }

  get head(): { seq: number; hash: string } {
    return { seq: this.previous.seq, hash: this.previous.hash }
  }

  private checkWords(row: ChainRow): void {
    const change = changeOf(row)
    if (change !== null) this.report(row.seq, row.seq, `was changed: ${change}`)
    else if (!isSealed(row))
      this.report(row.seq, row.seq, 'was changed: what it says no longer gives its hash')
  }

  private checkPlace(row: ChainRow, now: Step): void {
    const followed = this.recent.get(row.prevHash)
    const put = followed === undefined ? 0 : this.previous.seq - followed
    if (this.strange === null && put > 0 && put === now.drift - this.drift) {
      this.reportPutIn(this.previous.seq - put + 1, this.previous.seq)
      this.drift = now.drift
    } else if (this.strange?.drift === now.drift && this.strange.hash === row.prevHash) {
      this.reportRenumbered(this.strange)
    } else {
      this.flush()
      this.strange = now
    }
  }

  /** The event before was written anew when this one, which is whole, follows something else. */
  private checkLink(row: ChainRow): void {
    const { seq, hash } = this.previous
    if (row.prevHash === hash || !isSealed(row)) return
    if (seq === 0) this.report(1, 1, 'is not the first that was recorded')
    else if (!this.faults.some(({ to }) => to === seq))
      this.report(seq, seq, `was rewritten: event ${row.seq} followed another text`)
  }

  private flush(): boolean {
    const { strange } = this
    if (strange === null) return false
    const words = `was moved: it was recorded as event ${strange.recorded - this.drift}`
    this.report(strange.seq, strange.seq, words)
    this.strange = null
    return true
  }

  private reportRenumbered({ seq, drift }: Step): void {
    const gone = this.drift - drift
    if (gone > 0) this.reportRange(seq, seq + gone - 1, 'deleted, and those after renumbered')
    else this.reportPutIn(seq + gone, seq - 1)
    this.strange = null
    this.drift = drift
  }

  private reportPutIn(from: number, to: number): void {
    const others = this.faults.filter((fault) => fault.to < from || fault.from > to)
    this.faults.splice(0, this.faults.length, ...others)
    this.reportRange(from, to, 'inserted')
  }

  private reportRange(from: number, to: number, what: string): void {
    this.report(from, to, `${from === to ? 'was' : 'were'} ${what}`)
  }

  private report(from: number, to: number, words: string): void {
    const events = from === to ? `event ${from}` : `events ${from} to ${to}`
    this.faults.push({ from, to, words: `${events} ${words}` })
  }

  private remember(now: Step): void {
    this.count += 1
    this.previous = now
    this.recent.set(now.hash, now.seq)
    if (this.recent.size <= REMEMBERED) return
    for (const oldest of this.recent.keys()) {
      this.recent.delete(oldest)
      return
    }
  }
}
