// What is asked of Members keeps what is on record of it while its author moves and words it: its key, by which it is
// referred to, and who may read it. What was resolved stays with the words that were put to the meeting.
// Source: portfolio file, Decision; architecture, "Append-only history".

import type { Amount, Decision } from '../portfolio-file/schema'
import type { DecisionKind } from './values'

/** One row of the form. `amount` undefined: as it was; null: none. */
export interface AskedRecommendation {
  key?: string | undefined
  kind: DecisionKind
  text: string
  amount?: Amount | null | undefined
}

/**
 * The recommendations in the order of the form. A row is the former one of its key, else the one of the same words, else
 * the one that stood in its place and that no other row is. Each former one is found once.
 * @example keepRecommendations([{ kind: 'note', text: 'Note it' }], [{ key: 'a', kind: 'note', text: 'Note this' }])[0]?.key // 'a'
 */
export function keepRecommendations(
  asked: readonly AskedRecommendation[],
  former: readonly Decision[],
): Decision[] {
  const found = new Map<number, Decision>()
  const isLeft = (one: Decision) => ![...found.values()].includes(one)
  const find = (isIt: (one: Decision, row: AskedRecommendation, place: number) => boolean) =>
    asked.forEach((row, place) => {
      const match = found.has(place)
        ? undefined
        : former.find((one) => isLeft(one) && isIt(one, row, place))
      if (match !== undefined) found.set(place, match)
    })
  find(({ key }, row) => key !== undefined && key === row.key)
  find((one, row) => row.key === undefined && isSaid(one, row))
  find((one, row, place) => row.key === undefined && former[place] === one)
  return asked.map((row, place) => keepOne(row, found.get(place)))
}

const isSaid = (one: Decision, row: AskedRecommendation) =>
  one.kind === row.kind && one.text === row.text

function keepOne(row: AskedRecommendation, known: Decision | undefined): Decision {
  const { kind, text, amount } = row
  if (known === undefined) return { kind, text, ...(amount && { amount }) }
  const { key, visibility, source, amount: before } = known
  const reworded: Decision = {
    ...(key !== undefined && { key }),
    ...{ kind, text },
    ...(before && { amount: before }),
    ...(visibility !== undefined && { visibility }),
    ...(source !== undefined && { source }),
  }
  const kept = isSaid(known, row) ? known : reworded
  if (amount === undefined || amount?.value === before?.value) return kept
  const { amount: _before, ...rest } = kept
  return amount === null ? rest : { ...rest, amount }
}
