import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Form } from './forms'
import { type Answer, sendChange } from './send'

/** One change that somebody made, and what they learnt of it. */
export interface Press {
  key: string
  mark: string
  path: string
  /** How often it was sent under its key. */
  sent: number
  answer: Answer
}

export interface Writers {
  /** Everything that was sent so far and has come to its end. */
  readonly presses: readonly Press[]
  /** Each time that somebody waited for an answer longer than anybody waits. */
  readonly hung: number
  /** Milliseconds that the slowest acknowledgement took, without what was sent before it in vain. */
  readonly slowestMs: number
  /** Lets everybody come to the end of what they are at. */
  stop(): Promise<void>
}

export interface Desk {
  form: Form
  cookie: string
}

/** Of what is not answered every third is left alone: its writer reads the record anew and goes on. */
const LEFT_ALONE = 3
const BETWEEN_TRIES_MS = 100

/** Lets everybody write, one change after the other, until they are stopped. */
export function startWriters(origin: string, desks: readonly Desk[]): Writers {
  const presses: Press[] = []
  const counts = { hung: 0, slowestMs: 0, unanswered: 0 }
  let isOver = false

  const sendOnce = async (
    { cookie }: Desk,
    change: { key: string; path: string; input: unknown },
  ) => {
    const began = performance.now()
    const answer = await sendChange(origin, cookie, change)
    const took = performance.now() - began
    if (answer.kind === 'acknowledged') counts.slowestMs = Math.max(counts.slowestMs, took)
    if (answer.kind === 'unknown' && answer.isHung) counts.hung += 1
    return answer
  }
  const press = async (desk: Desk) => {
    const key = randomUUID()
    const { form } = desk
    const mark = `Change ${key}`
    const change = { key, path: form.path, input: form.input(mark) }
    let answer = await sendOnce(desk, change)
    let sent = 1
    const isLeftAlone = answer.kind === 'unknown' && ++counts.unanswered % LEFT_ALONE === 0
    while (answer.kind === 'unknown' && !isLeftAlone) {
      await sleep(BETWEEN_TRIES_MS)
      answer = await sendOnce(desk, change)
      sent += 1
    }
    presses.push({ key, mark, path: form.path, sent, answer })
    if (answer.kind === 'acknowledged') form.seen(answer.value)
    else await form.look()
    if (isLeftAlone) await sleep(BETWEEN_TRIES_MS)
  }
  const write = async (desk: Desk) => {
    while (!isOver) await press(desk)
  }
  const writing = Promise.all(desks.map(write))
  return {
    presses,
    get hung() {
      return counts.hung
    },
    get slowestMs() {
      return counts.slowestMs
    },
    stop: async () => {
      isOver = true
      await writing
    },
  }
}
