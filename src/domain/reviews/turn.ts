// Whose turn it is. Reviewers read first, all at once; then officers clear, one after the other in the order in which they
// are named, or all at once where the report says so. Each passes a report once a round; a round begins when the author
// sends the report in. Source: the issue of committee updates, "cleared by each named officer (in order or any order)".

import { DomainError } from '../errors'
import type { Duty, TakenStep } from './steps'

export interface NamedPerson {
  id: number
  duty: Duty
}

interface Round {
  /** In the order in which they are named. */
  named: readonly NamedPerson[]
  steps: readonly Pick<TakenStep, 'step' | 'round' | 'byId'>[]
  round: number
  inOrder: boolean
}

/** Those who have not passed the report in this round yet, in the order in which they are named. */
export function listOutstanding<Person extends NamedPerson>({
  named,
  steps,
  round,
}: Omit<Round, 'inOrder' | 'named'> & { named: readonly Person[] }): Person[] {
  return named.filter(
    ({ id, duty }) =>
      !steps.some((taken) => taken.round === round && taken.step === duty && taken.byId === id),
  )
}

/**
 * Those who are to pass the report now; empty when everybody has.
 * @example listTurns({ named: [reviewer, officer], steps: [], round: 1, inOrder: true }) // [reviewer]
 */
export function listTurns<Person extends NamedPerson>(
  round: Omit<Round, 'named'> & { named: readonly Person[] },
): Person[] {
  const outstanding = listOutstanding(round)
  const reviewers = outstanding.filter(({ duty }) => duty === 'review')
  if (reviewers.length > 0) return reviewers
  return round.inOrder ? outstanding.slice(0, 1) : outstanding
}

/** Asserts that it is the person's turn, and gives what they are named for. Throws CONFLICT otherwise. */
export function assertTurn(round: Round, id: number): Duty {
  const turn = listTurns(round).find((person) => person.id === id)
  if (turn !== undefined) return turn.duty
  const isOutstanding = listOutstanding(round).some((person) => person.id === id)
  const isNamed = round.named.some((person) => person.id === id)
  throw new DomainError(
    'CONFLICT',
    isOutstanding
      ? 'It is not your turn yet: others have to pass this report first. You will be told by e-mail.'
      : isNamed
        ? 'You have passed this report already in this round.'
        : 'You are not named to review or clear this report. Ask its author to name you.',
  )
}
